// The lower bound of reading: every part unzipped, its text scanned once for tags. node unzipAndScan.mjs DIR
import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';

const [folder] = process.argv.slice(2);
let tags = 0;
for (const name of fs.readdirSync(folder).filter((each) => each.endsWith('.xlsx'))) {
  for (const [part, bytes] of Object.entries(unzipSync(fs.readFileSync(path.join(folder, name))))) {
    if (!/\.(xml|rels)$/.test(part)) continue;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) tags += 1;
  }
}
console.log(tags);
