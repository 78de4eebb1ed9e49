// duckdb.mjs LIBRARY SQL …: runs each query five times. Prints [{ ms: median, rows }] as JSON.
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import process from 'node:process';

const [library, ...queries] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(import.meta.url)(library);
const connection = await (await DuckDBInstance.create()).connect();
const answers = [];
for (const sql of queries) {
  const runs = [];
  let rows = [];
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
    runs.push(performance.now() - start);
  }
  answers.push({ ms: runs.sort((a, b) => a - b)[2], rows });
}
process.stdout.write(JSON.stringify(answers));
