import mammoth from 'mammoth';
import { HostError } from '../shared/hostError';
import { openArchive, type Archive } from '../file/ooxml/zip/archive';
import { zipParts } from '../file/ooxml/zip/zipParts';
import { asDocumentError } from './documentErrors';
import { withListNumbers } from './listNumbers';

/** A document with more text than this is not a plan. */
const MOST_XML_BYTES = 64 * 1024 * 1024;

const DOCUMENT = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';

/**
 * Converts a .docx file to HTML: tables with merged cells, tracked changes as if accepted, Word's automatic list
 * numbers as text, without pictures.
 * @throws HostError `damagedDocument` if it is not a .docx file, or inflates to more than declared
 */
export async function docxHtml(bytes: Uint8Array): Promise<string> {
  try {
    return await htmlOf(bytes);
  } catch (error) {
    throw asDocumentError(error);
  }
}

async function htmlOf(bytes: Uint8Array): Promise<string> {
  // The library inflates whatever it is given; our reader has a budget, and rejects parts that lie about their size.
  const archive = openArchive(bytes);
  for (const path of archive.paths)
    if (/^word\/[^/]+\.xml$/.test(path) && archive.bytes(path).length > MOST_XML_BYTES)
      throw new HostError('tooLarge', {}, path);
  // A copy: Node's Buffer may be a view of a pool with other files' bytes, and its own slice() stays one.
  const arrayBuffer = new Uint8Array(await numbered(archive, bytes)).buffer;
  const { value } = await converted(
    // In Node the library takes a Buffer, in the browser an ArrayBuffer; each ignores the other's input.
    {
      arrayBuffer,
      ...('Buffer' in globalThis && { buffer: Buffer.from(arrayBuffer) }),
    } as Input,
    {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      externalFileAccess: false,
    },
  );
  return value;
}

/** The file with its list numbers as text; unchanged if it has none. */
async function numbered(archive: Archive, bytes: Uint8Array): Promise<Uint8Array> {
  if (!archive.has(NUMBERING)) return bytes;
  const document = withListNumbers({
    document: archive.text(DOCUMENT),
    numbering: archive.text(NUMBERING),
    styles: archive.has(STYLES) ? archive.text(STYLES) : null,
  });
  // Pictures are not used.
  const kept = archive.paths.filter((path) => path !== DOCUMENT && !path.startsWith('word/media/'));
  return zipParts([
    [DOCUMENT, [document]],
    ...kept.map((path): [string, Uint8Array] => [path, archive.bytes(path)]),
  ]);
}

type Input = Parameters<typeof mammoth.convertToHtml>[0];

/** The library's own errors are meaningless to users: it crashes on dangling references in a document. */
async function converted(input: Input, options: Parameters<typeof mammoth.convertToHtml>[1]) {
  try {
    return await mammoth.convertToHtml(input, options);
  } catch (error) {
    throw new HostError('damaged', { part: DOCUMENT }, String(error));
  }
}
