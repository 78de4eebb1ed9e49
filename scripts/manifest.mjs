// npm run manifest -- --url https://… [--out FILE]: the manifest of an installation, for the address that serves dist/web.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const DEVELOPMENT_ADDRESS = 'https://localhost:3000';
const USAGE = 'npm run manifest -- --url https://cchc.tinh.gov.vn/bo-tro [--out dist/manifest.xml]';

function fail(vietnamese, english) {
  console.error(`${vietnamese}\n${english}\n${USAGE}`);
  process.exit(2);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { url: { type: 'string' }, out: { type: 'string', default: 'dist/manifest.xml' } },
    });
    return values;
  } catch (error) {
    return fail(`Tham số không đúng: ${error.message}`, `Wrong option: ${error.message}`);
  }
}

/** The folder that serves the pane, without a trailing slash; exits if `text` is not a valid address. */
function readAddress(text) {
  if (!text)
    fail(
      'Thiếu --url: địa chỉ nơi đặt trang của phần bổ trợ.',
      '--url is missing: where the pane is served.',
    );
  const refuse = (vietnamese, english) =>
    fail(
      `Địa chỉ “${text}” không dùng được: ${vietnamese}`,
      `The address "${text}" cannot be used: ${english}`,
    );
  if (/[\s"'<>\\`{}|^]/.test(text))
    refuse('có dấu cách hoặc ký tự lạ.', 'it contains spaces or foreign characters.');
  let url;
  try {
    url = new URL(text);
  } catch {
    refuse(
      'không phải một địa chỉ đầy đủ, ví dụ https://cchc.tinh.gov.vn.',
      'it is not a whole address such as https://cchc.tinh.gov.vn.',
    );
  }
  if (url.protocol !== 'https:')
    refuse('Excel chỉ nạp phần bổ trợ qua https.', 'Excel loads add-ins over https only.');
  if (url.username || url.password)
    refuse('không ghi tên đăng nhập hay mật khẩu vào địa chỉ.', 'leave user name and password out of it.');
  if (text.includes('?') || text.includes('#'))
    refuse('bỏ phần từ dấu “?” hoặc “#” trở đi.', 'leave out what follows "?" or "#".');
  if (/\.[a-z0-9]+$/i.test(url.pathname))
    refuse(
      `ghi thư mục, không ghi tên tệp “${url.pathname.split('/').pop()}”.`,
      `name the folder, not the file "${url.pathname.split('/').pop()}".`,
    );
  if (url.pathname.includes('//') || text.includes('/..'))
    refuse('đường dẫn có “//” hoặc “..”.', 'its path contains "//" or "..".');
  return { base: url.href.replace(/\/+$/, ''), origin: url.origin };
}

const { url, out } = readOptions();
const { base, origin } = readAddress(url);
const manifest = fs
  .readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8')
  // An AppDomain is an origin, without a path.
  .replaceAll(`<AppDomain>${DEVELOPMENT_ADDRESS}</AppDomain>`, `<AppDomain>${origin}</AppDomain>`)
  .replaceAll(`"${DEVELOPMENT_ADDRESS}/`, `"${base}/`);
try {
  fs.mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
  fs.writeFileSync(out, manifest);
} catch (error) {
  fail(`Không ghi được ${out}: ${error.message}`, `${out} cannot be written: ${error.message}`);
}
console.log(`${out} → ${base}/taskpane.html`);
