/** PNG pixels per pixel of the picture, so that it stays readable when a chat app shrinks it. */
const SCALE = 2;

/** A picture as a URL allowed by the page's content policy. */
export const pictureUrl = (svg: Uint8Array): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new TextDecoder().decode(svg))}`;

/** Renders the picture as PNG in the page. @throws Error if it cannot be rendered */
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
