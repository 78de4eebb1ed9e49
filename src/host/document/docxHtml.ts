import mammoth from 'mammoth';
import { HostError } from '../shared/hostError';
import { openArchive, type Archive } from '../file/ooxml/zip/archive';
import { zipParts } from '../file/ooxml/zip/zipParts';
import { withListNumbers } from './listNumbers';

/** A document whose text alone is larger holds something else than a plan. */
const MOST_XML_BYTES = 64 * 1024 * 1024;

const DOCUMENT = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';

/**
 * A .docx file as HTML: tables with their merged cells, changes as if accepted, the numbers of Word's own lists as text,
 * pictures left out.
 * @throws HostError for what is no such file, or inflates to more than it says
 */
export async function docxHtml(bytes: Uint8Array): Promise<string> {
  // The library inflates whatever it is given; ours has a budget, and refuses what lies about its size.
  const archive = openArchive(bytes);
  for (const path of archive.paths)
    if (/^word\/[^/]+\.xml$/.test(path) && archive.bytes(path).length > MOST_XML_BYTES)
      throw new HostError('tooLarge', {}, path);
  const arrayBuffer = (await numbered(archive, bytes)).slice().buffer;
  const { value } = await converted(
    // Node's build of the library takes a Buffer, the browser's an ArrayBuffer; each ignores the other.
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

/** The file with its lists' numbers in its text; as it was where it has none. */
async function numbered(archive: Archive, bytes: Uint8Array): Promise<Uint8Array> {
  if (!archive.has(NUMBERING)) return bytes;
  const document = withListNumbers({
    document: archive.text(DOCUMENT),
    numbering: archive.text(NUMBERING),
    styles: archive.has(STYLES) ? archive.text(STYLES) : null,
  });
  // Pictures are not looked at.
  const kept = archive.paths.filter((path) => path !== DOCUMENT && !path.startsWith('word/media/'));
  return zipParts([
    [DOCUMENT, [document]],
    ...kept.map((path): [string, Uint8Array] => [path, archive.bytes(path)]),
  ]);
}

type Input = Parameters<typeof mammoth.convertToHtml>[0];

/** The library's own errors say nothing to anybody: it falls over what a document refers to and does not have. */
async function converted(input: Input, options: Parameters<typeof mammoth.convertToHtml>[1]) {
  try {
    return await mammoth.convertToHtml(input, options);
  } catch (error) {
    throw new HostError('damaged', { part: DOCUMENT }, String(error));
  }
}
