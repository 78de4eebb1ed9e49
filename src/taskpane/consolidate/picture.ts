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

/**
 * Copies a picture to the clipboard. The promise goes to the browser as it is: some only allow copying within the click,
 * before the picture is drawn.
 * @returns false if the browser, or the host of the pane, does not allow it
 */
export async function copyPicture(png: Promise<Uint8Array>): Promise<boolean> {
  const blob = png.then((bytes) => new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'image/png' }));
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    return true;
  } catch {
    // A picture that could not be drawn is a different failure.
    await blob;
    return false;
  }
}
