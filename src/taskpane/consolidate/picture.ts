/** Pixels of the PNG for each of the picture's own: what a chat makes smaller is still read. */
const SCALE = 2;

/** A picture as an address that the page's content policy lets it show. */
export const pictureUrl = (svg: Uint8Array): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new TextDecoder().decode(svg))}`;

/** The picture as PNG, drawn by the page. @throws Error where it could not be drawn */
export async function pngOf(svg: Uint8Array): Promise<Uint8Array> {
  const image = new Image();
  image.src = pictureUrl(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  const drawing = canvas.getContext('2d');
  if (!drawing) throw new Error('the page has no canvas to draw on');
  drawing.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('the canvas gave no PNG');
  return new Uint8Array(await blob.arrayBuffer());
}
