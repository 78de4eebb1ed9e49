// What a developer would write first: read every workbook, stack its rows, write one. node exceljs.cjs EXCELJS DIR OUT
const fs = require('node:fs');
const path = require('node:path');

const [library, folder, out] = process.argv.slice(2);
const ExcelJS = require(library);
const SHEETS = ['Nhiệm vụ', 'Nhiệm vụ chung', 'Chỉ tiêu'];

async function main() {
  const merged = new ExcelJS.Workbook();
  const sheets = new Map(SHEETS.map((name) => [name, merged.addWorksheet(name)]));
  for (const name of fs.readdirSync(folder).filter((each) => each.endsWith('.xlsx'))) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path.join(folder, name));
    for (const [title, target] of sheets) {
      workbook.getWorksheet(title)?.eachRow((row, number) => {
        if (number <= 3) return;
        const values = row.values
          .slice(1)
          .map((cell) => (cell && typeof cell === 'object' && 'result' in cell ? cell.result : cell));
        target.addRow([name, ...values]);
      });
    }
  }
  await merged.xlsx.writeFile(out);
}

main();
