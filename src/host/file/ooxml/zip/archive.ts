import { inflateSync, zipSync, type Zippable } from 'fflate';
import { HostError } from '../../../shared/hostError';
import { decodePart, portableUtf8 } from './decodePart';
import { kindOfFile } from './kindOfFile';
import { partKey, partPath } from './partName';

/**
 * Limits for untrusted files. The largest legitimate file we expect is a province's register, some 20 MB inflated; its
 * XML compresses 10 to 40 times, a bomb about 1000 times.
 */
const MAX_ENTRIES = 10_000;
const MAX_ENTRY_BYTES = 256 * 1024 * 1024;
const MAX_TOTAL_BYTES = 512 * 1024 * 1024;
const MAX_RATIO = 200;
/** Below this size a high ratio is harmless: a sheet of identical empty rows compresses well. */
const RATIO_MATTERS_FROM = 16 * 1024 * 1024;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

interface Entry {
  path: string;
  start: number;
  packed: number;
  size: number;
  method: number;
  crc: number;
}

/** Functions used to open a zip file. */
export interface Unzip {
  /** The inflated bytes, but at most one more than `size`. @throws if it is not deflate data. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** @param before checksum of the data before these; absent at the start */
  crc32(data: Uint8Array, before?: number): number;
  /** Decodes UTF-8 without its byte order mark; invalid bytes become U+FFFD. */
  decodeUtf8(data: Uint8Array): string;
}

/** Available everywhere. */
const PORTABLE: Unzip = {
  // fflate never grows a buffer it was given: a full one means there is more.
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size + 1) }),
  crc32,
  decodeUtf8: portableUtf8,
};

/** The parts of a zip file, validated before anything is inflated; each is inflated on demand. */
export interface Archive {
  readonly paths: readonly string[];
  /** The part's actual name in the file: case and the encoding of spaces are ignored. */
  find(path: string): string | undefined;
  has(path: string): boolean;
  /** @throws HostError `damaged` if the part does not inflate to its declared size. */
  bytes(path: string): Uint8Array;
  /** Text in any supported encoding, without its byte order mark. @throws HostError `damaged` as `bytes`. */
  text(path: string): string;
}

/**
 * @throws HostError `empty`, a code from `kindOfFile` (not a zip file), `encrypted` (password to open), `damaged`
 * (truncated or corrupt), `suspicious` (a zip bomb or overlapping parts), `tooLarge`.
 */
export function openArchive(bytes: Uint8Array, unzip: Unzip = PORTABLE): Archive {
  const entries = readDirectory(bytes);
  const inflated = new Map<string, Uint8Array>();
  const archive: Archive = {
    paths: [...entries.values()].map(({ path }) => path),
    find: (path) => entries.get(partKey(path))?.path,
    has: (path) => entries.has(partKey(path)),
    bytes(path) {
      const key = partKey(path);
      const known = inflated.get(key);
      if (known) return known;
      const entry = entries.get(key);
      if (!entry) throw new HostError('damaged', { part: path }, `${path} is missing`);
      const data = inflate(bytes, entry, path, unzip);
      inflated.set(key, data);
      return data;
    },
    text(path) {
      const text = decodePart(archive.bytes(path), unzip.decodeUtf8);
      if (text === null) throw damagedPart(path, 'is in an unknown encoding');
      return text;
    },
  };
  return archive;
}

/** The earliest date of the format, used for every entry we write: the same parts give the same bytes. */
export const ZIP_DATE = new Date(1980, 0, 1);

/** @param isPacked parts that are compressed already, which are stored as they are */
export function packArchive(
  parts: ReadonlyMap<string, Uint8Array>,
  isPacked: (path: string) => boolean = () => false,
): Uint8Array {
  // A Map keeps the order, a null prototype makes a part called __proto__ ordinary.
  const zippable = Object.create(null) as Zippable;
  for (const [path, data] of parts) zippable[path] = isPacked(path) ? [data, { level: 0 }] : data;
  return zipSync(zippable, { mtime: ZIP_DATE, level: 6 });
}

/** `ZIP_DATE` as zip files write it: time, then date. */
const ZIP_DATE_BYTES = [0, 0, 0x21, 0];

/** Gives every entry of a zip file `ZIP_DATE`, in place; cheaper than packing it again. @throws HostError as `openArchive` */
export function undated(zip: Uint8Array): Uint8Array {
  const entries = [...readDirectory(zip).values()];
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let at = directoryPlace(view, findEnd(view)).directory;
  for (let index = 0; index < entries.length; index += 1) {
    zip.set(ZIP_DATE_BYTES, at + 12);
    zip.set(ZIP_DATE_BYTES, view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length === 0) throw new HostError('empty');
  if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL)
    throw new HostError(kindOfFile(bytes), {}, 'no zip file');
  const end = findEnd(view);
  if (end < 0) throw damagedFile('no end of central directory: cut off');
  const { count, directorySize, directory } = directoryPlace(view, end);
  if (count > MAX_ENTRIES) throw new HostError('suspicious', {}, `${count} entries`);
  if (directory + directorySize > end) throw damagedFile('central directory out of place');

  const entries = new Map<string, Entry>();
  let at = directory;
  let total = 0;
  let packedTotal = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw damagedFile('central directory cut off');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const path = partPath(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)));
    const [size = 0, packed = 0, local = 0] = wideFields(
      view,
      [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
      at + 46 + nameLength,
      Math.min(end, at + 46 + nameLength + extraLength),
    );
    if (flags & 1) throw new HostError('encrypted', {}, path);
    if (method !== 0 && method !== 8) throw damagedFile(`${path}: compression method ${method}`);
    const start = dataStart(view, local, directory);
    if (start < 0 || start + packed > directory) throw damagedFile(`${path}: out of place`);
    if (method === 0 && packed !== size) throw damagedFile(`${path}: stored with a wrong size`);
    if (entries.has(partKey(path))) throw new HostError('suspicious', {}, `two entries ${path}`);
    total += size;
    packedTotal += packed;
    if (size > MAX_ENTRY_BYTES) throw sizeError(packed, size, path);
    if (size > RATIO_MATTERS_FROM && size > packed * MAX_RATIO) throw sizeError(packed, size, path);
    entries.set(partKey(path), { path, start, packed, size, method, crc: view.getUint32(at + 16, true) });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  if (packedTotal > bytes.length) throw new HostError('suspicious', {}, 'entries overlap');
  if (total > MAX_TOTAL_BYTES || (total > RATIO_MATTERS_FROM && total > bytes.length * MAX_RATIO)) {
    throw sizeError(bytes.length, total, 'the whole file');
  }
  return entries;
}

function sizeError(packed: number, size: number, what: string): HostError {
  const code = size > packed * MAX_RATIO ? 'suspicious' : 'tooLarge';
  return new HostError(code, {}, `${what}: ${packed} bytes declare ${size}`);
}

function damagedFile(details: string): HostError {
  return new HostError('damaged', { part: 'zip' }, details);
}

/** Sizes and offsets that do not fit into 32 bits, or that a streaming writer stores in 64 anyway. */
const WIDE = 0xffffffff;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;

/** Location of the central directory (APPNOTE 4.3.14). */
function directoryPlace(
  view: DataView,
  end: number,
): { count: number; directorySize: number; directory: number } {
  const plain = {
    count: view.getUint16(end + 10, true),
    directorySize: view.getUint32(end + 12, true),
    directory: view.getUint32(end + 16, true),
  };
  const isWide = plain.count === 0xffff || plain.directorySize === WIDE || plain.directory === WIDE;
  if (!isWide) return plain;
  if (end < 20 || view.getUint32(end - 20, true) !== ZIP64_LOCATOR) return plain;
  const at = Number(view.getBigUint64(end - 12, true));
  if (at + 56 > end || view.getUint32(at, true) !== ZIP64_END)
    throw damagedFile('zip64 directory out of place');
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    directorySize: Number(view.getBigUint64(at + 40, true)),
    directory: Number(view.getBigUint64(at + 48, true)),
  };
}

/** Values stored in the entry's zip64 field instead (APPNOTE 4.5.3), in this order. */
function wideFields(view: DataView, values: readonly number[], from: number, to: number): number[] {
  if (!values.includes(WIDE)) return [...values];
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const last = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    let next = at + 4;
    return values.map((value) => {
      if (value !== WIDE || next + 8 > last) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return [...values];
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

function dataStart(view: DataView, local: number, limit: number): number {
  if (local + 30 > limit || view.getUint32(local, true) !== LOCAL) return -1;
  return local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

function inflate(bytes: Uint8Array, entry: Entry, path: string, unzip: Unzip): Uint8Array {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  let data = packed;
  if (entry.method === 8) {
    try {
      data = unzip.inflate(packed, entry.size);
    } catch (cause) {
      throw damagedPart(path, String(cause));
    }
    if (data.length > entry.size) throw new HostError('suspicious', {}, `${path} is larger than it declares`);
  }
  if (data.length !== entry.size) throw damagedPart(path, 'is shorter than it declares');
  if (unzip.crc32(data) !== entry.crc) throw damagedPart(path, 'checksum differs');
  return data;
}

function damagedPart(part: string, details: string): HostError {
  return new HostError('damaged', { part }, `${part}: ${details}`);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_unused, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

export function crc32(data: Uint8Array, before = 0): number {
  let crc = before ^ 0xffffffff;
  for (let index = 0; index < data.length; index++) {
    crc = (CRC_TABLE[(crc ^ data[index]!) & 0xff] ?? 0) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
