import mammoth from 'mammoth';
import { HostError } from '../shared/hostError';
import { openArchive } from '../file/ooxml/zip/archive';

/** A document whose text alone is larger holds something else than a plan. */
const MOST_XML_BYTES = 64 * 1024 * 1024;

/**
 * A .docx file as HTML: tables with their merged cells, changes as if accepted, pictures left out.
 * @throws HostError for what is no such file, or inflates to more than it says
 */
export async function docxHtml(bytes: Uint8Array): Promise<string> {
  // The library inflates whatever it is given; ours has a budget, and refuses what lies about its size.
  const archive = openArchive(bytes);
  for (const path of archive.paths)
    if (/^word\/[^/]+\.xml$/.test(path) && archive.bytes(path).length > MOST_XML_BYTES)
      throw new HostError('tooLarge', {}, path);
  const arrayBuffer = bytes.slice().buffer;
  const { value } = await mammoth.convertToHtml(
    // Node's build of the library takes a Buffer, the browser's an ArrayBuffer; each ignores the other.
    { arrayBuffer, buffer: Buffer.from(arrayBuffer) } as Parameters<typeof mammoth.convertToHtml>[0],
    {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      externalFileAccess: false,
    },
  );
  return value;
}
