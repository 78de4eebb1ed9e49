import { fillTemplate } from '../../host/document/fillTemplate';
import { HostError } from '../../host/shared/hostError';
import { vietnamese } from '../../messages/vietnamese';
import type { TemplateData } from '../../paper/templateData';
import { PLACEHOLDERS } from '../../report/placeholders';
import { readFile } from '../files/readFile';
import { UsageError } from '../usageError';
import { whyUnreadable } from '../whyUnreadable';

/** Fills in a user's own template. @throws UsageError listing every invalid placeholder with its location */
export function inTemplate(file: string, data: TemplateData): Uint8Array {
  const bytes = readFile(file);
  let filled;
  try {
    filled = fillTemplate(bytes, data, PLACEHOLDERS);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    throw new UsageError(vietnamese('cli.unreadable', { file, reason: whyUnreadable(error) }));
  }
  if ('bytes' in filled) return filled.bytes;
  const lines = filled.faults.map(({ why, placeholder, place }) =>
    vietnamese(`cli.template.${why}`, { file, placeholder: `{${placeholder}}`, place }),
  );
  throw new UsageError([...lines, vietnamese('cli.template.nothing')].join('\n'));
}
