import type { Random } from '../../src/sample/random';
import { editText, pathsLike, sheetPaths, tablePaths, textOf, type Draft } from './draft';
import { utf16 } from './xmlText';
import { PLANTED } from './judge';

/**
 * `same`: the file has the same content in another form, and must be read as such. `reported`: entries may be lost, but
 * then it is refused, or an additional finding reports it. `any`: the content itself is changed, so nothing is
 * promised.
 */
export type Promised = 'same' | 'reported' | 'any';

export interface Attack {
  name: string;
  promised: Promised;
  apply(draft: Draft, random: Random): void;
}

const WORKBOOK = 'xl/workbook.xml';
const WORKBOOK_RELS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';
const STYLES = 'xl/styles.xml';
const STRINGS = 'xl/sharedStrings.xml';

const everySheet = (draft: Draft, edit: (xml: string) => string): void =>
  sheetPaths(draft).forEach((path) => editText(draft, path, edit));

const oneSheet = (draft: Draft, random: Random, edit: (xml: string) => string): void =>
  editText(draft, random.pick(sheetPaths(draft)), edit);

function rename(draft: Draft, change: (path: string) => string): void {
  draft.parts = new Map([...draft.parts].map(([path, data]) => [change(path), data]));
}

/** Replaces a whole element of that name. */
function replaceOne(xml: string, random: Random, name: string, by: (element: string) => string): string {
  const found = [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*?(?:/>|>)`, 'g'))];
  if (found.length === 0) return xml;
  const { index, 0: element } = random.pick(found);
  return xml.slice(0, index) + by(element) + xml.slice(index + element.length);
}

const declared = (xml: string, encoding: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?>${xml.replace(/^\ufeff?<\?xml[^>]*\?>/, '')}`;

/** The same content, as written by some program. */
const SAME: readonly Attack[] = [
  {
    name: 'entry names with backslashes',
    promised: 'same',
    apply: ({ zip }) => void (zip.nameOf = (path) => path.replaceAll('/', '\\')),
  },
  {
    name: 'entry names in other case',
    promised: 'same',
    apply: ({ zip }, random) => {
      const upper = random.chance(0.5);
      zip.nameOf = (path) => (path === TYPES ? path : upper ? path.toUpperCase() : path.toLowerCase());
    },
  },
  {
    name: 'entry names with a slash in front',
    promised: 'same',
    apply: ({ zip }) => void (zip.nameOf = (path) => `/${path}`),
  },
  { name: 'zip64', promised: 'same', apply: ({ zip }) => void (zip.zip64 = true) },
  { name: 'sizes behind the data', promised: 'same', apply: ({ zip }) => void (zip.descriptors = true) },
  { name: 'nothing packed', promised: 'same', apply: ({ zip }) => void (zip.stored = true) },
  {
    name: 'entries in another order',
    promised: 'same',
    apply: (draft, random) => {
      draft.parts = new Map(
        [...draft.parts]
          .map((part) => [random.next(), part] as const)
          .sort(([a], [b]) => a - b)
          .map(([, part]) => part),
      );
    },
  },
  {
    name: 'something in front of the zip file',
    promised: 'same',
    apply: (draft) => {
      draft.finish = (made) => made;
      draft.parts.set('customXml/item1.xml', new TextEncoder().encode('<a/>'));
    },
  },
  {
    name: 'spaces in part names, %20 in what leads there',
    promised: 'same',
    apply: (draft) => {
      rename(draft, (path) =>
        path.replace(/worksheets\/(_rels\/)?sheet(\d+)\.xml/, 'worksheets/$1sheet $2.xml'),
      );
      for (const path of [...draft.parts.keys()])
        if (/\.rels$|Content_Types/.test(path))
          editText(draft, path, (xml) =>
            xml.replace(/worksheets\/sheet(\d+)\.xml/g, 'worksheets/sheet%20$1.xml'),
          );
    },
  },
  {
    name: 'targets from the root',
    promised: 'same',
    apply: (draft) =>
      editText(draft, WORKBOOK_RELS, (xml) => xml.replace(/Target="(?!\/|http)([^"]*)"/g, 'Target="/xl/$1"')),
  },
  {
    name: 'targets by way of ..',
    promised: 'same',
    apply: (draft) =>
      editText(draft, WORKBOOK_RELS, (xml) =>
        xml.replace(/Target="(?!\/|http)([^"]*)"/g, 'Target="../xl/./$1"'),
      ),
  },
  {
    name: 'UTF-16',
    promised: 'same',
    apply: (draft, random) => {
      const little = random.chance(0.5);
      for (const path of [...draft.parts.keys()])
        if (/\.xml$|\.rels$/.test(path))
          draft.parts.set(path, utf16(declared(textOf(draft, path), 'UTF-16'), little));
    },
  },
  {
    name: 'a byte order mark',
    promised: 'same',
    apply: (draft) => {
      for (const path of [...draft.parts.keys()])
        if (/\.xml$|\.rels$/.test(path)) editText(draft, path, (xml) => `\ufeff${xml}`);
    },
  },
  {
    name: 'extensions in cells',
    promised: 'same',
    apply: (draft) =>
      everySheet(draft, (xml) =>
        xml.replace(
          /(<c\b[^>]*[^/]>)(.*?)<\/c>/g,
          '$1$2<extLst><ext uri="{0}" xmlns:q="urn:q"><q:v>99</q:v><v>98</v><f>97</f><is><t>96</t></is></ext></extLst></c>',
        ),
      ),
  },
  {
    name: 'a foreign v in cells',
    promised: 'same',
    apply: (draft) =>
      everySheet(draft, (xml) =>
        xml
          .replace(/<worksheet /, '<worksheet xmlns:q="urn:q" ')
          .replace(/(<c\b[^>]*[^/]>)(.*?)<\/c>/g, '$1$2<q:v>99</q:v></c>'),
      ),
  },
  {
    name: 'comments and instructions between everything',
    promised: 'same',
    apply: (draft) =>
      everySheet(draft, (xml) => xml.replace(/(<row\b[^>]*>|<\/c>)/g, '$1<!-- <c r="A1"> --><?q <v>1</v>?>')),
  },
  {
    name: 'character references of many digits',
    promised: 'same',
    apply: (draft) =>
      editText(draft, STRINGS, (xml) =>
        xml.replace(
          /(<t\b[^>]*>)([^<&])/g,
          (_all, open: string, first: string) =>
            `${open}&#x${(first.codePointAt(0) ?? 0).toString(16).padStart(12, '0')};`,
        ),
      ),
  },
  {
    name: 'texts as CDATA',
    promised: 'same',
    apply: (draft) =>
      editText(draft, STRINGS, (xml) => xml.replace(/(<t\b[^>]*>)([^<&]+)<\/t>/g, '$1<![CDATA[$2]]></t>')),
  },
  {
    name: 'references in lower case',
    promised: 'same',
    apply: (draft) =>
      everySheet(draft, (xml) =>
        xml.replace(
          /(<c\b[^>]*? r=")([A-Z]+\d+)"/g,
          (_all, before: string, cell: string) => `${before}${cell.toLowerCase()}"`,
        ),
      ),
  },
  {
    name: 'table ranges in lower case, with $',
    promised: 'same',
    apply: (draft) =>
      tablePaths(draft).forEach((path) =>
        editText(draft, path, (xml) =>
          xml.replace(
            /(<table\b[^>]*? ref=")([A-Z]+)(\d+):/,
            (_all, before: string, column: string, row: string) =>
              `${before}$${column.toLowerCase()}$${row}:`,
          ),
        ),
      ),
  },
  {
    name: 'no references at all',
    promised: 'same',
    apply: (draft) => everySheet(draft, (xml) => xml.replace(/<c r="(A|B|C|D)(\d+)"/g, '<c r="$1$2" ')),
  },
  {
    name: 'single quotes around attributes',
    promised: 'same',
    apply: (draft) => everySheet(draft, (xml) => xml.replace(/ (r|s|t)="([^"']*)"/g, " $1 = '$2'")),
  },
  {
    name: 'a sheet without a part',
    promised: 'same',
    apply: (draft) =>
      editText(draft, WORKBOOK, (xml) =>
        xml.replace('</sheets>', '<sheet name="Module1" sheetId="99" r:id=""/></sheets>'),
      ),
  },
  {
    name: 'a shared-string cell without a value',
    promised: 'same',
    apply: (draft) =>
      everySheet(draft, (xml) =>
        xml.replace(
          '</sheetData>',
          '<row r="900"><c r="A900" t="s"/><c r="B900" t="s"><v/></c></row></sheetData>',
        ),
      ),
  },
  {
    name: 'a text that is not there, on a sheet of its own row',
    promised: 'same',
    apply: (draft) =>
      everySheet(draft, (xml) =>
        xml.replace('</sheetData>', '<row r="901"><c r="A901" t="s"><v>999999</v></c></row></sheetData>'),
      ),
  },
  {
    name: 'a template',
    promised: 'same',
    apply: (draft) =>
      editText(draft, TYPES, (xml) => xml.replace('spreadsheetml.sheet.main', 'spreadsheetml.template.main')),
  },
  {
    name: 'a table mentioned again and again',
    promised: 'same',
    apply: (draft, random) =>
      everySheet(draft, (xml) =>
        xml.replace(
          /(<tableParts\b[^>]*>)(<tablePart [^>]*\/>)/,
          (_all, open: string, part: string) => `${open}${part.repeat(random.pick([2, 100, 20_000]))}`,
        ),
      ),
  },
  {
    name: 'a table that claims the sheet to its end',
    promised: 'reported',
    apply: (draft) =>
      tablePaths(draft).forEach((path) =>
        editText(draft, path, (xml) =>
          xml.replace(/(<table\b[^>]*? ref="[A-Z]+\d+:)[A-Z]+\d+"/, '$1XFD1048576"'),
        ),
      ),
  },
  {
    name: 'many ranges of validation',
    promised: 'same',
    apply: (draft) =>
      everySheet(draft, (xml) =>
        xml.replace(
          /(<\/sheetData>.*?)(<pageMargins)/s,
          `$1<dataValidations><dataValidation sqref="${'ZZ1 '.repeat(250_000)}"/></dataValidations>$2`,
        ),
      ),
  },
  {
    name: 'thousands of chart sheets',
    promised: 'same',
    apply: (draft) => {
      const count = 5000;
      const each = (text: (index: number) => string) =>
        Array.from({ length: count }, (_none, index) => text(index)).join('');
      draft.parts.set('xl/chartsheets/sheet1.xml', new TextEncoder().encode('<chartsheet/>'));
      editText(draft, WORKBOOK, (xml) =>
        xml.replace(
          '</sheets>',
          `${each((index) => `<sheet name="C${index}" sheetId="${index + 1000}" r:id="rIdC${index}"/>`)}</sheets>`,
        ),
      );
      editText(draft, WORKBOOK_RELS, (xml) =>
        xml.replace(
          '</Relationships>',
          `${each((index) => `<Relationship Id="rIdC${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet${index}.xml"/>`)}</Relationships>`,
        ),
      );
    },
  },
];

const NASTY = [
  '',
  ' ',
  '0',
  '-1',
  '1e9',
  '99999999999',
  'NaN',
  'A0',
  'A3:XFD1048576',
  'XFE1',
  'A1:B2:C3',
  '#REF!',
  "'Sheet'!A1",
  'A:A',
  '1:1',
  'ZZZZ9',
  'B9:A1',
  '__proto__',
  'constructor',
  'r'.repeat(70_000),
  '&#0;',
  '&#xFFFFFFFF;',
  '\u202e',
  `=${PLANTED}`,
  '<img/>',
  '../../../etc/passwd',
].map((value) => value.replace(/</g, '&lt;'));

/** Gives an attribute of elements with that name an unexpected value. */
function nastyAttribute(xml: string, random: Random, name: string): string {
  return replaceOne(xml, random, name, (element) => {
    const attributes = [...element.matchAll(/ ([\w:]+)="([^"]*)"/g)];
    if (attributes.length === 0) return element;
    const { index, 0: whole, 1: key } = random.pick(attributes);
    return `${element.slice(0, index)} ${key}="${random.pick(NASTY)}"${element.slice(index + whole.length)}`;
  });
}

/** Damages the structure around the entries. */
const REPORTED: readonly Attack[] = [
  {
    name: 'a table attribute',
    promised: 'reported',
    apply: (draft, random) => {
      const path = random.pick(tablePaths(draft));
      editText(draft, path, (xml) =>
        nastyAttribute(xml, random, random.pick(['table', 'tableColumn', 'autoFilter'])),
      );
    },
  },
  {
    name: 'an odd table range',
    promised: 'reported',
    apply: (draft, random) =>
      editText(draft, random.pick(tablePaths(draft)), (xml) =>
        xml.replace(/(<table\b[^>]*? ref=")[^"]*"/, `$1${random.pick(NASTY)}"`),
      ),
  },
  {
    name: 'a relationship',
    promised: 'reported',
    apply: (draft, random) =>
      editText(draft, random.pick(pathsLike(draft, /\.rels$/)), (xml) =>
        nastyAttribute(xml, random, 'Relationship'),
      ),
  },
  {
    name: 'a relationship gone',
    promised: 'reported',
    apply: (draft, random) =>
      editText(draft, random.pick(pathsLike(draft, /\.rels$/)), (xml) =>
        replaceOne(xml, random, 'Relationship', () => ''),
      ),
  },
  {
    name: 'the workbook part',
    promised: 'reported',
    apply: (draft, random) =>
      editText(draft, WORKBOOK, (xml) =>
        nastyAttribute(xml, random, random.pick(['sheet', 'definedName', 'workbookPr', 'workbookView'])),
      ),
  },
  {
    name: 'a name that leads elsewhere',
    promised: 'reported',
    apply: (draft, random) =>
      editText(draft, WORKBOOK, (xml) =>
        xml.replace(/(<definedName[^>]*>)[^<]*/g, (all, open: string) =>
          random.chance(0.3) ? open + random.pick(NASTY) : all,
        ),
      ),
  },
  {
    name: 'a part gone',
    promised: 'reported',
    apply: (draft, random) => void draft.parts.delete(random.pick([...draft.parts.keys()])),
  },
  {
    name: 'two parts exchanged',
    promised: 'reported',
    apply: (draft, random) => {
      const [one, other] = [random.pick([...draft.parts.keys()]), random.pick([...draft.parts.keys()])];
      const [first, second] = [draft.parts.get(one), draft.parts.get(other)];
      if (first && second) draft.parts.set(one, second).set(other, first);
    },
  },
  {
    name: 'bytes cut off',
    promised: 'reported',
    apply: (draft, random) => {
      const share = random.next();
      draft.finish = (made) => made.slice(0, Math.floor(made.length * share));
    },
  },
  {
    name: 'bytes turned',
    promised: 'reported',
    apply: (draft, random) => {
      const flips = Array.from(
        { length: random.whole(1, 8) },
        () => [random.next(), random.whole(1, 255)] as const,
      );
      draft.finish = (made) => {
        const bytes = made.slice();
        for (const [share, by] of flips) bytes[Math.floor(share * bytes.length)]! ^= by;
        return bytes;
      };
    },
  },
  {
    name: 'a part cut off',
    promised: 'reported',
    apply: (draft, random) => {
      const path = random.pick([...draft.parts.keys()]);
      const data = draft.parts.get(path)!;
      draft.parts.set(path, data.slice(0, random.whole(0, data.length)));
    },
  },
  {
    name: 'styles',
    promised: 'reported',
    apply: (draft, random) => {
      if (random.chance(0.3)) editText(draft, STYLES, (xml) => xml.replace(/<cellXfs.*<\/cellXfs>/s, ''));
      else
        editText(draft, STYLES, (xml) =>
          nastyAttribute(xml, random, random.pick(['xf', 'numFmt', 'dxf', 'font', 'cellXfs'])),
        );
    },
  },
  {
    name: 'shared texts gone',
    promised: 'reported',
    apply: (draft) => editText(draft, STRINGS, (xml) => xml.replace(/<si>.*<\/si>/s, '')),
  },
  {
    name: 'a text lost',
    promised: 'reported',
    apply: (draft, random) => editText(draft, STRINGS, (xml) => replaceOne(xml, random, 'si', () => '')),
  },
];

const PATTERNS = [
  ' ',
  '1 ',
  '((',
  '[[',
  '.',
  '-',
  '"',
  "'",
  '1/',
  'ngày ',
  'số ',
  'tháng 1/',
  'quý I,',
  ', ',
  'a',
  '=',
  '\u00a0',
  '\t',
  '0',
  '9',
  '/',
  'A1:',
  '{',
  '&amp;',
];
const longText = (random: Random): string => {
  const unit = random.pick(PATTERNS);
  return (
    random.pick(['', '15/3/2024', '213/KH-UBND', '12', 'Quý']) +
    unit.repeat(Math.floor(32_000 / unit.length)) +
    random.pick(['', 'x', '1', ')'])
  );
};

/** Entries and texts designed to be costly, or to be mistaken for something else. */
const ANY: readonly Attack[] = [
  {
    name: 'long texts in entry cells',
    promised: 'any',
    apply: (draft, random) => {
      let left = random.whole(1, 60);
      oneSheet(draft, random, (xml) =>
        xml.replace(
          /<c r="([A-Z]+\d+)"( s="\d+")?[^>]*(?:\/>|>.*?<\/c>)/g,
          (all, cell: string, style = '') => {
            if (left === 0 || !random.chance(0.2)) return all;
            left -= 1;
            return `<c r="${cell}"${style} t="inlineStr"><is><t xml:space="preserve">${longText(random)}</t></is></c>`;
          },
        ),
      );
    },
  },
  {
    name: 'texts that look like formulas and markup',
    promised: 'any',
    apply: (draft, random) => {
      const texts = [
        `=HYPERLINK("http://x/${PLANTED}")`,
        `+cmd|' /C ${PLANTED}'!A0`,
        `@${PLANTED}`,
        `-1+${PLANTED}`,
        `&lt;img src=x onerror=${PLANTED}&gt;`,
        `&lt;script&gt;${PLANTED}&lt;/script&gt;`,
        `_x003D_${PLANTED}`,
        `\t=${PLANTED}`,
        `=${PLANTED}&#10;`,
        `]]&gt;&lt;f&gt;${PLANTED}&lt;/f&gt;`,
      ];
      everySheet(draft, (xml) =>
        xml.replace(/<c r="([H-Z]\d+)"( s="\d+")?[^>]*(?:\/>|>.*?<\/c>)/g, (all, cell: string, style = '') =>
          random.chance(0.3)
            ? `<c r="${cell}"${style} t="inlineStr"><is><t xml:space="preserve">${random.pick(texts)}</t></is></c>`
            : all,
        ),
      );
    },
  },
  {
    name: 'formulas in entry cells',
    promised: 'any',
    apply: (draft, random) =>
      everySheet(draft, (xml) =>
        xml.replace(/<c r="([H-Z]\d+)"( s="\d+")?[^>]*(?:\/>|>.*?<\/c>)/g, (all, cell: string, style = '') =>
          random.chance(0.2)
            ? `<c r="${cell}"${style} t="str"><f>"${PLANTED}"</f><v>${random.pick(['=1', PLANTED, '12', ''])}</v></c>`
            : all,
        ),
      ),
  },
  {
    name: 'numbers that are none',
    promised: 'any',
    apply: (draft, random) =>
      oneSheet(draft, random, (xml) =>
        xml.replace(/<v>[^<]*<\/v>/g, (all) =>
          random.chance(0.05)
            ? `<v>${random.pick(['NaN', '1e999', '-0', '1,5', '', ' 7 ', '0x10', '1e-320', '9'.repeat(400), '99999999', '-5', '2024-01-05T00:00:00+07:00'])}</v>`
            : all,
        ),
      ),
  },
  {
    name: 'cells of another type',
    promised: 'any',
    apply: (draft, random) =>
      oneSheet(draft, random, (xml) =>
        xml.replace(/(<c r="[A-Z]+\d+"(?: s="\d+")?)(?: t="\w+")?/g, (all, before: string) =>
          random.chance(0.1)
            ? `${before} t="${random.pick(['s', 'str', 'b', 'e', 'd', 'n', 'inlineStr', 'x', ''])}"`
            : all,
        ),
      ),
  },
  {
    name: 'rows and cells again, in another order',
    promised: 'any',
    apply: (draft, random) =>
      oneSheet(draft, random, (xml) =>
        nastyAttribute(
          xml,
          random,
          random.pick([
            'c',
            'row',
            'f',
            'col',
            'mergeCell',
            'sheetProtection',
            'dataValidation',
            'tablePart',
            'dimension',
          ]),
        ),
      ),
  },
  {
    name: 'merges without end',
    promised: 'any',
    apply: (draft, random) =>
      oneSheet(draft, random, (xml) =>
        xml.replace(
          '</sheetData>',
          `</sheetData><mergeCells>${`<mergeCell ref="${random.pick(['A1:XFD1048576', 'A4:Z90', '', 'x'])}"/>`.repeat(random.pick([1, 100, 50_000]))}</mergeCells>`,
        ),
      ),
  },
  {
    name: 'rows hidden without end',
    promised: 'any',
    apply: (draft, random) =>
      oneSheet(draft, random, (xml) =>
        xml.replace('</sheetData>', `${'<row hidden="1"/>'.repeat(random.pick([10, 200_000]))}</sheetData>`),
      ),
  },
  {
    name: 'a number format of two megabytes, counted from 1904',
    promised: 'any',
    apply: (draft, random) => {
      const code = random.pick(['[', '[$-409]', '&quot;', '\\', '_', 'y', '*']).repeat(400_000);
      editText(draft, WORKBOOK, (xml) => xml.replace('<workbookPr', '<workbookPr date1904="1"'));
      editText(draft, STYLES, (xml) => xml.replace(/formatCode="[^"]*"/g, `formatCode="${code}"`));
    },
  },
  {
    name: 'names without end',
    promised: 'any',
    apply: (draft, random) =>
      editText(draft, WORKBOOK, (xml) =>
        xml.replace(
          '</definedNames>',
          `${Array.from({ length: random.pick([10, 50_000]) }, (_none, index) => `<definedName name="N${index}">Sheet!$A$${index}</definedName>`).join('')}</definedNames>`,
        ),
      ),
  },
  {
    name: 'a shared text that every cell has',
    promised: 'any',
    apply: (draft, random) => {
      editText(draft, STRINGS, (xml) =>
        xml.replace(/<si>.*?<\/si>/s, `<si><t>${longText(random).repeat(random.pick([1, 10]))}</t></si>`),
      );
      oneSheet(draft, random, (xml) =>
        xml.replace(
          '</sheetData>',
          `${Array.from({ length: 20_000 }, (_none, index) => `<row r="${index + 2000}"><c r="A${index + 2000}" t="s"><v>0</v></c></row>`).join('')}</sheetData>`,
        ),
      );
    },
  },
  {
    name: 'elements within elements',
    promised: 'any',
    apply: (draft, random) =>
      oneSheet(draft, random, (xml) =>
        xml.replace('<sheetData>', `${'<q>'.repeat(random.pick([100, 10_000]))}<sheetData>`),
      ),
  },
  {
    name: 'a character anywhere',
    promised: 'any',
    apply: (draft, random) => {
      const path = random.pick(pathsLike(draft, /\.(xml|rels)$/));
      for (let count = random.whole(1, 5); count > 0; count -= 1)
        editText(draft, path, (xml) => {
          const at = random.whole(0, xml.length);
          return (
            xml.slice(0, at) +
            random.pick([
              '<',
              '>',
              '&',
              '"',
              "'",
              '/',
              '\u0000',
              ' ',
              '<c>',
              '</c>',
              'xmlns=""',
              '<!--',
              ']]>',
              '<?',
            ]) +
            xml.slice(at + random.whole(0, 3))
          );
        });
    },
  },
  {
    name: 'a stretch of XML twice or away',
    promised: 'any',
    apply: (draft, random) =>
      oneSheet(draft, random, (xml) => {
        const [from, to] = [random.whole(0, xml.length), random.whole(0, xml.length)].sort(
          (a, b) => a - b,
        ) as [number, number];
        return random.chance(0.5) ? xml.slice(0, from) + xml.slice(to) : xml.slice(0, to) + xml.slice(from);
      }),
  },
];

export const ATTACKS: readonly Attack[] = [...SAME, ...REPORTED, ...ANY];
