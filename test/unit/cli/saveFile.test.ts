import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { saveKeepingEarlier } from '../../../src/cli/files/keepEarlier';
import { saveFile, saveNewFile } from '../../../src/cli/files/saveFile';

const OLD = Buffer.from('cũ '.repeat(40_000));
const NEW = Buffer.from('mới '.repeat(40_000));
let folder: string;
let target: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-save-'));
  target = path.join(folder, 'sổ.xlsx');
});
afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

const CHANGING = ['openSync', 'writeSync', 'writeFileSync', 'fchmodSync', 'fsyncSync', 'closeSync'] as const;
const NAMING = ['linkSync', 'renameSync', 'rmSync', 'copyFileSync', 'utimesSync', 'mkdirSync'] as const;

/** Contents of the folder's workbooks: the names a program would open. */
const workbooks = () =>
  Object.fromEntries(
    fs
      .readdirSync(folder)
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => [name, fs.readFileSync(path.join(folder, name))]),
  );

/** Calls `look` before and after each step that changes the file system. */
function atEachStep(look: () => void): () => number {
  let steps = 0;
  for (const name of [...CHANGING, ...NAMING]) {
    const real = fs[name] as (...args: unknown[]) => unknown;
    let within = false;
    jest.spyOn(fs, name).mockImplementation(((...args: unknown[]) => {
      if (within) return real(...args);
      within = true;
      steps += 1;
      try {
        look();
        const result = real(...args);
        look();
        return result;
      } finally {
        within = false;
      }
    }) as never);
  }
  return () => steps;
}

const SAVES = {
  saveFile: () => saveFile(target, NEW),
  saveKeepingEarlier: () => void saveKeepingEarlier(target, NEW, '2024-12-14'),
};

describe.each(Object.entries(SAVES))('%s', (_name, save) => {
  test('cut off at any step, every workbook is the old one or the new one, whole', () => {
    fs.writeFileSync(target, OLD);
    const seen = new Set<string>();
    const steps = atEachStep(() => {
      const found = workbooks();
      expect(found['sổ.xlsx']).toBeDefined();
      for (const bytes of Object.values(found)) {
        expect(bytes.equals(OLD) || bytes.equals(NEW)).toBe(true);
        seen.add(bytes.equals(OLD) ? 'old' : 'new');
      }
    });
    save();
    jest.restoreAllMocks();
    expect(steps()).toBeGreaterThan(4);
    expect([...seen].sort()).toEqual(['new', 'old']);
    expect(fs.readFileSync(target).equals(NEW)).toBe(true);
  });

  test.each(['writeFileSync', 'fsyncSync', 'renameSync'] as const)(
    'a disk that is full at %s leaves the old one and nothing beside it',
    (step) => {
      fs.writeFileSync(target, OLD);
      jest.spyOn(fs, step).mockImplementation(() => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
      });
      expect(save).toThrow(expect.objectContaining({ code: 'ENOSPC', path: target }) as Error);
      jest.restoreAllMocks();
      expect(fs.readdirSync(folder)).toEqual(['sổ.xlsx']);
      expect(fs.readFileSync(target).equals(OLD)).toBe(true);
    },
  );
});

test('a new file is there as a whole or not at all', () => {
  const steps = atEachStep(() => {
    for (const bytes of Object.values(workbooks())) expect(bytes.equals(NEW)).toBe(true);
  });
  saveNewFile(target, NEW);
  jest.restoreAllMocks();
  expect(steps()).toBeGreaterThan(4);
  expect(fs.readdirSync(folder)).toEqual(['sổ.xlsx']);
});

test('what appears at the last moment is not written over', () => {
  const { linkSync } = fs;
  jest.spyOn(fs, 'linkSync').mockImplementation((...args) => {
    fs.writeFileSync(target, OLD);
    linkSync(...args);
  });
  expect(() => saveNewFile(target, NEW)).toThrow('--force');
  expect(fs.readFileSync(target).equals(OLD)).toBe(true);
  expect(fs.readdirSync(folder)).toEqual(['sổ.xlsx']);
});

test('a disk without second names keeps the earlier file by copying it', () => {
  fs.writeFileSync(target, OLD);
  const day = new Date(2024, 11, 1);
  fs.utimesSync(target, day, day);
  jest.spyOn(fs, 'linkSync').mockImplementation(() => {
    throw Object.assign(new Error('FAT'), { code: 'EPERM', syscall: 'link' });
  });
  const kept = saveKeepingEarlier(target, NEW, '2024-12-14') ?? '';
  expect(path.basename(kept)).toBe('sổ (trước 2024-12-14).xlsx');
  expect(fs.readFileSync(kept).equals(OLD)).toBe(true);
  expect(fs.statSync(kept).mtime).toEqual(day);
  expect(fs.readFileSync(target).equals(NEW)).toBe(true);
  const other = path.join(folder, 'mới.xlsx');
  saveNewFile(other, NEW);
  expect(() => saveNewFile(other, OLD)).toThrow('--force');
  expect(fs.readdirSync(folder)).toHaveLength(3);
});

test('a link stays a link, to what is saved; a folder and a device are refused', () => {
  const link = path.join(folder, 'lối tắt.xlsx');
  fs.symlinkSync('sổ.xlsx', link);
  saveFile(link, NEW);
  expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
  expect(fs.readFileSync(target).equals(NEW)).toBe(true);
  expect(() => saveFile(folder, NEW)).toThrow('thư mục');
  expect(() => saveFile('/dev/null', NEW)).toThrow('không phải tệp thường');
});
