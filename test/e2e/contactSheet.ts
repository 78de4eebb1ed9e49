import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { escapeXml } from '../../src/host/file/ooxml/xml/xml';

interface Canvas {
  width: number;
  height: number;
  getContext(kind: '2d'): { drawImage(image: object, x: number, y: number): void };
  toDataURL(type: string, quality: number): string;
}
declare const document: {
  documentElement: { scrollTop: number; scrollHeight: number };
  createElement(name: 'canvas'): Canvas;
};
declare class Image {
  src: string;
  naturalWidth: number;
  naturalHeight: number;
  decode(): Promise<void>;
}

/** The rest of a longer list looks the same. */
const TALLEST = 1_200;
const COLUMNS = 6;
/** Letters stay readable, and an image of forty screens stays small. */
const QUALITY = 0.6;

/** Runs in the page. Base64 in and out, because Playwright cannot write WebP. */
async function encodeWebp([png, quality]: readonly [string, number]): Promise<string> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp', quality).split(',')[1]!;
}

/** Combines screenshots of the pane's states into one image for review, stored in docs/images. */
export class ContactSheet {
  private readonly pictures: { name: string; image: string }[] = [];

  constructor(
    private readonly file: string,
    private readonly width: number,
  ) {}

  /** Captures the page from its scroll position, including what is below the fold. */
  async take(page: Page, name: string): Promise<void> {
    const { scrollTop, scrollHeight } = await page.evaluate(() => {
      const { documentElement: root } = document;
      return { scrollTop: root.scrollTop, scrollHeight: root.scrollHeight };
    });
    const clip = {
      x: 0,
      y: scrollTop,
      width: this.width,
      height: Math.min(scrollHeight - scrollTop, TALLEST),
    };
    const image = await page.screenshot({ fullPage: true, clip, type: 'jpeg', quality: 95 });
    this.pictures.push({ name, image: image.toString('base64') });
  }

  async write(browser: Browser): Promise<void> {
    const figures = this.pictures.map(
      ({ name, image }, index) =>
        `<figure><figcaption>${index + 1}. ${escapeXml(name)}</figcaption><img width="${this.width}" src="data:image/jpeg;base64,${image}"></figure>`,
    );
    const page = await browser.newPage({
      viewport: { width: COLUMNS * (this.width + 20) + 20, height: 800 },
    });
    await page.setContent(
      `<!doctype html><style>
        body { margin: 10px; background: #777; columns: ${COLUMNS}; column-gap: 20px; font: bold 16px sans-serif; }
        figure { break-inside: avoid; margin: 0 0 20px; background: #ffd; }
        figcaption { padding: 4px 8px; }
        img { display: block; }
      </style>${figures.join('')}`,
    );
    const whole = await page.screenshot({ fullPage: true });
    const webp = await page.evaluate(encodeWebp, [whole.toString('base64'), QUALITY] as const);
    await page.close();
    fs.mkdirSync(path.dirname(this.file), { recursive: true });
    fs.writeFileSync(this.file, Buffer.from(webp, 'base64'));
  }
}
