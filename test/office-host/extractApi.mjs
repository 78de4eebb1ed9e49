/**
 * Generates excelApi.json from the published types of office.js: for each class simulated by the in-memory Excel, the
 * ExcelApi set of every member and its arguments. Rerun when @types/office-js changes: `node
 * test/office-host/extractApi.mjs`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

const CLASSES = [
  'Workbook',
  'WorkbookProtection',
  'Application',
  'Functions',
  'FunctionResult',
  'DocumentProperties',
  'CustomProperty',
  'CustomPropertyCollection',
  'NamedItem',
  'NamedItemCollection',
  'Worksheet',
  'AutoFilter',
  'WorksheetCollection',
  'WorksheetProtection',
  'WorksheetFreezePanes',
  'Range',
  'RangeAreas',
  'RangeFormat',
  'RangeFont',
  'RangeFill',
  'RangeBorder',
  'RangeBorderCollection',
  'FormatProtection',
  'DataValidation',
  'ConditionalFormat',
  'ConditionalFormatCollection',
  'CustomConditionalFormat',
  'ConditionalFormatRule',
  'ConditionalRangeFormat',
  'ConditionalRangeFont',
  'ConditionalRangeFill',
  'Table',
  'TableCollection',
  'TableColumn',
  'TableColumnCollection',
  'PageLayout',
  'HeaderFooter',
  'HeaderFooterGroup',
  'PageBreak',
  'PageBreakCollection',
  'Chart',
  'ChartCollection',
  'ChartTitle',
  'ChartTitleFormat',
  'ChartFont',
  'ChartLegend',
  'ChartSeries',
  'ChartSeriesCollection',
  'ChartSeriesFormat',
  'ChartFill',
  'ChartLineFormat',
  'ChartDataLabelFormat',
  'ChartAreaFormat',
  'ChartAxes',
  'ChartAxis',
  'ChartDataLabels',
  'ShapeCollection',
];

/** For a class with hundreds of members, those that are simulated. */
const ONLY = { Functions: ['date'] };

const path = 'node_modules/@types/office-js/index.d.ts';
const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
const namespaces = source.statements.filter(
  (node) => ts.isModuleDeclaration(node) && node.name.text === 'Excel' && node.body,
);
const declarations = new Map();
for (const namespace of namespaces) {
  for (const node of namespace.body.statements) {
    if (!node.name) continue;
    const key = `${ts.SyntaxKind[node.kind]}:${node.name.text}`;
    declarations.set(key, [...(declarations.get(key) ?? []), node]);
  }
}
const find = (kind, name) => declarations.get(`${kind}:${name}`)?.[0];

const apiSet = (node) => {
  const comment = ts.getJSDocCommentsAndTags(node)[0]?.getText() ?? '';
  return /\[Api set: (ExcelApi[A-Za-z]* [\d.]+)/i.exec(comment)?.[1].replace('ExcelApi ', '') ?? null;
};

const interfaces = new Set();
/** A type as the list of what it allows: `string`, `"Portrait"`, `array`, `class:Range`, `interface:TableStyle`, `any`. */
function allowed(type) {
  if (!type) return ['any'];
  if (ts.isUnionTypeNode(type)) return [...new Set(type.types.flatMap(allowed))];
  if (ts.isParenthesizedTypeNode(type)) return allowed(type.type);
  if (ts.isLiteralTypeNode(type))
    return [type.literal.kind === ts.SyntaxKind.NullKeyword ? 'null' : type.getText()];
  if (ts.isArrayTypeNode(type)) return ['array'];
  const text = type.getText();
  if (['string', 'number', 'boolean'].includes(text)) return [text];
  if (text === 'Date') return ['string'];
  const name = text.replace(/^Excel\./, '');
  const enumeration = find('EnumDeclaration', name.split('.')[0]);
  if (enumeration) {
    const values = enumeration.members.map((member) => member.initializer.getText().replace(/'/g, '"'));
    const chosen = name.includes('.')
      ? enumeration.members.filter((member) => member.name.getText() === name.split('.')[1])
      : enumeration.members;
    return chosen.map((member) => values[enumeration.members.indexOf(member)]);
  }
  if (find('InterfaceDeclaration', name)) {
    interfaces.add(name);
    return [`interface:${name}`];
  }
  if (find('ClassDeclaration', name)) return [`class:${name}`];
  return ['any'];
}

const SKIPPED = new Set(['context', 'load', 'toJSON', 'set', 'track', 'untrack']);
function describeClass(name) {
  const members = {};
  for (const node of find('ClassDeclaration', name).members) {
    const member = node.name?.getText();
    if (!member || SKIPPED.has(member)) continue;
    const set = apiSet(node);
    if (ts.isPropertyDeclaration(node)) {
      const readonly = node.modifiers?.some((m) => m.kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
      members[member] = { set, allowed: allowed(node.type), ...(readonly && { readonly }) };
    } else if (ts.isMethodDeclaration(node)) {
      const parameters = node.parameters.map((parameter) => ({
        name: parameter.name.getText(),
        allowed: allowed(parameter.type),
        ...((parameter.questionToken || parameter.initializer) && { optional: true }),
      }));
      const overload = members[member];
      if (!overload) members[member] = { set, parameters };
      else
        parameters.forEach((parameter, index) => {
          const known = overload.parameters[index];
          if (known) known.allowed = [...new Set([...known.allowed, ...parameter.allowed])];
          else overload.parameters.push({ ...parameter, optional: true });
        });
    }
  }
  return { set: apiSet(find('ClassDeclaration', name)), members };
}

const classes = Object.fromEntries(CLASSES.map((name) => [name, describeClass(name)]));
for (const [name, only] of Object.entries(ONLY))
  classes[name].members = Object.fromEntries(
    Object.entries(classes[name].members).filter(([member]) => only.includes(member)),
  );
const described = {};
for (const name of interfaces) {
  const node = find('InterfaceDeclaration', name);
  described[name] = Object.fromEntries(
    node.members
      .filter((member) => member.name)
      .map((member) => [
        member.name.getText(),
        {
          allowed: allowed(member.type),
          set: apiSet(member),
          ...(member.questionToken && { optional: true }),
        },
      ]),
  );
}

const { version } = JSON.parse(readFileSync('node_modules/@types/office-js/package.json', 'utf8'));
writeFileSync(
  'test/office-host/excelApi.json',
  `${JSON.stringify({ source: `@types/office-js ${version}`, classes, interfaces: described }, null, 1)}\n`,
);
