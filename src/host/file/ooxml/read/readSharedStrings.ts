import { decodeExcelText, localName, scanXml } from '../xml/xml';

/** Collects the plain text of `<si>` or `<is>`: runs are joined, phonetic guides omitted. */
export class TextCollector {
  private text = '';
  private inText = false;
  private phonetic = 0;

  open(local: string): void {
    if (local === 'rPh') this.phonetic += 1;
    if (local === 't') this.inText = this.phonetic === 0;
  }
  close(local: string): void {
    if (local === 'rPh') this.phonetic -= 1;
    if (local === 't') this.inText = false;
  }
  add(text: string): void {
    if (this.inText) this.text += text;
  }
  take(): string {
    const text = decodeExcelText(this.text);
    this.text = '';
    return text;
  }
}

/** Plain texts by index. */
export function readSharedStrings(xml: string, part: string): string[] {
  const strings: string[] = [];
  const collector = new TextCollector();
  scanXml(xml, part, {
    open: (name) => collector.open(localName(name)),
    text: (text) => collector.add(text),
    close(name) {
      const local = localName(name);
      collector.close(local);
      if (local === 'si') strings.push(collector.take());
    },
  });
  return strings;
}
