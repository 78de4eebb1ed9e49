import { attribute, escapeXml, scanXml } from '../file/ooxml/xml/xml';

/**
 * Word's automatic paragraph numbers are not part of a document's text, yet in a plan they distinguish a nhiệm vụ from
 * a hoạt động. Each is written in front of its paragraph, which is then no longer a list item.
 */

interface ListLevel {
  format: string;
  /** `%1.%2.` */
  text: string;
  start: number;
  /** All of its numbers are in Arabic digits. */
  isLegal: boolean;
}

interface List {
  levels: Map<number, ListLevel>;
  /** Shared by lists that continue each other's numbering. */
  counter: string;
}

interface Numbering {
  lists: Map<string, List>;
  /** Paragraph styles with numbering: list and level. */
  styles: Map<string, { list: string; level: number }>;
}

/** Current numbers of each list, by level. */
type Counters = Map<string, number[]>;

const val = (attributes: string): string => attribute(attributes, 'w:val') ?? '';
const DEEPEST = 8;

function readLists(xml: string): Map<string, List> {
  const abstract = new Map<string, Map<number, ListLevel>>();
  const lists = new Map<string, List>();
  let levels: Map<number, ListLevel> | null = null;
  let level: ListLevel | null = null;
  let id = '';
  let number = '';
  let overridden: number | null = null;
  scanXml(xml, 'word/numbering.xml', {
    open(name, attributes) {
      if (name === 'w:abstractNum') {
        id = attribute(attributes, 'w:abstractNumId') ?? '';
        abstract.set(id, (levels = new Map<number, ListLevel>()));
      } else if (name === 'w:num') {
        number = attribute(attributes, 'w:numId') ?? '';
        levels = null;
      } else if (name === 'w:abstractNumId')
        lists.set(number, { levels: new Map(abstract.get(val(attributes))), counter: val(attributes) });
      else if (name === 'w:lvlOverride') overridden = Number(attribute(attributes, 'w:ilvl'));
      else if (name === 'w:startOverride') {
        const list = lists.get(number);
        const known = list?.levels.get(overridden ?? 0);
        if (list && known) list.levels.set(overridden ?? 0, { ...known, start: Number(val(attributes)) });
        // Its numbering restarts, so it does not continue any other list.
        if (list) list.counter = `own ${number}`;
      } else if (name === 'w:lvl') {
        level = { format: 'decimal', text: '', start: 1, isLegal: false };
        const at = Number(attribute(attributes, 'w:ilvl'));
        (levels ?? lists.get(number)?.levels)?.set(at, level);
      } else if (level && name === 'w:numFmt') level.format = val(attributes);
      else if (level && name === 'w:lvlText') level.text = val(attributes);
      else if (level && name === 'w:start') level.start = Number(val(attributes));
      else if (level && name === 'w:isLgl') level.isLegal = !['0', 'false'].includes(val(attributes));
    },
    close(name) {
      if (name === 'w:lvl') level = null;
      if (name === 'w:lvlOverride') overridden = null;
    },
  });
  return lists;
}

function readStyles(xml: string): Numbering['styles'] {
  const own = new Map<string, { list: string | null; level: number; basedOn: string | null }>();
  let style: { list: string | null; level: number; basedOn: string | null } | null = null;
  scanXml(xml, 'word/styles.xml', {
    open(name, attributes) {
      if (name === 'w:style') {
        style = { list: null, level: 0, basedOn: null };
        own.set(attribute(attributes, 'w:styleId') ?? '', style);
      } else if (style && name === 'w:basedOn') style.basedOn = val(attributes);
      else if (style && name === 'w:numId') style.list = val(attributes);
      else if (style && name === 'w:ilvl') style.level = Number(val(attributes));
    },
    close(name) {
      if (name === 'w:style') style = null;
    },
  });
  const found: Numbering['styles'] = new Map();
  for (const [id, { level }] of own) {
    let at = own.get(id);
    for (let steps = 0; at && at.list === null && steps < 10; steps += 1)
      at = at.basedOn === null ? undefined : own.get(at.basedOn);
    if (at && at.list !== null && at.list !== '0') found.set(id, { list: at.list, level: level || at.level });
  }
  return found;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function written(number: number, format: string): string {
  if (/roman$/i.test(format)) {
    let [rest, text] = [Math.min(number, 4999), ''];
    for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign;
    return format === 'upperRoman' ? text.toUpperCase() : text;
  }
  if (/letter$/i.test(format)) {
    // After z Word continues with aa, bb.
    const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  return format === 'decimalZero' && number < 10 ? `0${number}` : String(number);
}

/** The number of the list's next paragraph; null for bullets and unnumbered levels. */
function nextLabel(list: List, level: number, counters: Counters): string | null {
  const own = list.levels.get(level);
  if (!own || own.format === 'bullet' || own.format === 'none') return null;
  const counts = counters.get(list.counter) ?? [];
  counters.set(list.counter, counts);
  for (let above = 0; above < level; above += 1) counts[above] ??= list.levels.get(above)?.start ?? 1;
  counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
  counts.length = level + 1;
  return own.text.replace(/%([1-9])/g, (_all, place: string) => {
    const at = Number(place) - 1;
    const format = own.isLegal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
    return counts[at] === undefined ? '' : written(counts[at], format);
  });
}

interface Paragraph {
  list: string | null;
  level: number | null;
  style: string | null;
  /** Location of its properties, and of what makes it a list item. */
  properties: { start: number; end: number } | null;
  numbering: { start: number; end: number } | null;
  /** Its paragraph mark is deleted by a tracked change, which counts as accepted. */
  isDeleted: boolean;
  hasText: boolean;
}

/** `word/document.xml` with its list numbers as text. */
export function withListNumbers(xml: { document: string; numbering: string; styles: string | null }): string {
  const lists = readLists(xml.numbering);
  const styles = xml.styles === null ? new Map<string, never>() : readStyles(xml.styles);
  const counters: Counters = new Map();
  const open: Paragraph[] = [];
  const path: string[] = [];
  const pieces: string[] = [];
  let written = 0;
  const splice = (start: number, end: number, text: string): void => {
    pieces.push(xml.document.slice(written, start), text);
    written = end;
  };
  const close = (paragraph: Paragraph): void => {
    const { properties, numbering } = paragraph;
    const ofStyle = paragraph.style === null ? undefined : styles.get(paragraph.style);
    const list = lists.get(paragraph.list ?? ofStyle?.list ?? '');
    const level = Math.min(paragraph.level ?? ofStyle?.level ?? 0, DEEPEST);
    if (!list || !properties || properties.start < written) return;
    if (paragraph.isDeleted && !paragraph.hasText) return;
    const label = nextLabel(list, level, counters);
    if (label === null) return;
    if (numbering) splice(numbering.start, numbering.end, '');
    splice(
      properties.end,
      properties.end,
      label === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeXml(label)} </w:t></w:r>`,
    );
  };
  scanXml(xml.document, 'word/document.xml', {
    open(name, attributes, start) {
      const paragraph = open.at(-1);
      if (name === 'w:p')
        open.push({
          ...{ list: null, level: null, style: null, properties: null, numbering: null },
          ...{ isDeleted: false, hasText: false },
        });
      else if (paragraph) {
        const inProperties = path.includes('w:pPr') && !path.includes('w:pPrChange');
        if (name === 'w:pPr' && path.at(-1) === 'w:p') paragraph.properties = { start, end: start };
        else if (inProperties && name === 'w:numPr') paragraph.numbering = { start, end: start };
        else if (inProperties && name === 'w:numId') paragraph.list = val(attributes);
        else if (inProperties && name === 'w:ilvl') paragraph.level = Number(val(attributes));
        else if (inProperties && name === 'w:pStyle') paragraph.style = val(attributes);
        else if (inProperties && name === 'w:del' && path.at(-1) === 'w:rPr') paragraph.isDeleted = true;
        else if (name === 'w:t') paragraph.hasText = true;
      }
      path.push(name);
    },
    close(name, _start, end) {
      path.pop();
      const paragraph = open.at(-1);
      if (!paragraph) return;
      if (name === 'w:p') close(open.pop() as Paragraph);
      else if (name === 'w:pPr' && paragraph.properties && path.at(-1) === 'w:p')
        paragraph.properties.end = end;
      else if (name === 'w:numPr' && paragraph.numbering && !path.includes('w:pPrChange'))
        paragraph.numbering.end = end;
    },
  });
  pieces.push(xml.document.slice(written));
  return pieces.join('');
}
