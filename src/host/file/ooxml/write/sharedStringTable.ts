import { cellText } from '../xml/xml';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Programs may trim white space, and normalise line breaks, unless told not to. */
const KEEPS_SPACE = /^\s|\s$|[\t\n]/;

/** A workbook's cell texts, each stored once, in order of first use. */
export class SharedStringTable {
  private readonly indices = new Map<string, number>();
  private uses = 0;

  index(text: string): number {
    this.uses += 1;
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    const index = this.indices.size;
    this.indices.set(text, index);
    return index;
  }

  /** `xl/sharedStrings.xml`; only complete once every cell has been written. */
  *xml(): Generator<string> {
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="${NAMESPACE}"`;
    yield ` count="${this.uses}" uniqueCount="${this.indices.size}">`;
    for (const text of this.indices.keys()) {
      const space = KEEPS_SPACE.test(text) ? ' xml:space="preserve"' : '';
      yield `<si><t${space}>${cellText(text)}</t></si>`;
    }
    yield '</sst>';
  }
}
