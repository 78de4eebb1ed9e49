import { main } from '../../../src/cli/verbs';
import { failureText } from '../../../src/cli/whyUnreadable';

export interface Said {
  code: number;
  out: string;
  err: string;
}

/** Runs the command line in this process; returns its output and exit code. */
export async function cchc(...args: string[]): Promise<Said> {
  const said: Said = { code: 0, out: '', err: '' };
  const spies = [
    jest.spyOn(console, 'log').mockImplementation((text: string) => void (said.out += `${text}\n`)),
    jest.spyOn(console, 'error').mockImplementation((text: string) => void (said.err += `${text}\n`)),
  ];
  try {
    said.code = await main(...args);
  } catch (error) {
    said.code = 2;
    said.err += `${failureText(error)}\n`;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return said;
}
