import type { Agency } from '../agency/catalogue';
import { bindWorkbook } from '../entries/boundWorkbook';
import { carriedProgramme, otherCarried } from '../entries/programmeFor';
import type { ProgrammeLookUp } from '../programmes/lookUp';
import type { Programme } from '../programmes/programme';
import { guessIdentity, withIdentity } from '../restore/guessIdentity';
import type { ValidationOptions } from '../validation/engine/context';
import type { Sha256 } from '../validation/seal/seal';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { asOfIssue, isMovedSince } from './otherIssue';
import type { Returned } from './returned';
import { returnedWorkbook, type FileFacts } from './returnedWorkbook';

/** What is needed to read a file; a host's errors are identified by code. */
export interface ReturnedFileTools {
  read: (bytes: Uint8Array) => Promise<WorkbookSnapshot>;
  /** Code and values of a host's error; null for any other error. */
  hostError: (error: unknown) => { code: string; values: Record<string, string> } | null;
  sha256: Sha256;
  /** The programme whose plan replaces a given one, by its id. */
  successorOf?: ProgrammeLookUp;
  /** Candidates for the programme of a workbook that lost its identity. */
  programmes?: readonly Programme[];
  options: ValidationOptions;
}

/**
 * Reads a file, whatever it is: a bad one is reported and never stops the rest.
 * @param givenTo its owner, if it has lost its identity and Sở Nội vụ has assigned it
 */
export async function readReturnedFile(
  facts: FileFacts,
  bytes: Uint8Array,
  tools: ReturnedFileTools,
  givenTo: Agency | null = null,
): Promise<Returned> {
  try {
    return await judged(facts, await tools.read(bytes), tools, givenTo);
  } catch (error) {
    const { code, values } = tools.hostError(error) ?? { code: 'failed', values: {} };
    return { kind: 'unread', file: facts.file, reason: `host.${code}`, values };
  }
}

async function judged(
  facts: FileFacts,
  snapshot: WorkbookSnapshot,
  tools: ReturnedFileTools,
  givenTo: Agency | null,
): Promise<Returned> {
  const { options, sha256, successorOf, programmes = [] } = tools;
  const bound = bindWorkbook(snapshot);
  const guessed = bound.identity === null ? guessIdentity(snapshot, programmes, givenTo) : null;
  if (guessed) {
    const book = await returnedWorkbook(
      facts,
      bindWorkbook(withIdentity(snapshot, guessed)),
      options,
      sha256,
    );
    return book.kind === 'read' && !givenTo ? { ...book, guessed: true } : book;
  }
  const byCarried = (programme: Programme): Promise<Returned> => {
    const { id } = programme.plan;
    const programmeOf: ProgrammeLookUp = (planId) =>
      planId === id ? programme : options.programmeOf(planId);
    return returnedWorkbook(facts, bound, { ...options, programmeOf }, sha256);
  };
  const other = await otherCarried(snapshot, options.programmeOf);
  const opened = other && (options.programmeOf(other.plan.id) ?? successorOf?.(other.plan.id));
  if (other && !(opened && isMovedSince(other, opened))) {
    const book = await byCarried(other);
    return opened && book.kind === 'read' ? asOfIssue(book, other, opened) : book;
  }
  const book = await returnedWorkbook(facts, bound, options, sha256);
  if (book.kind === 'unread' || book.agency !== null) return book;
  // The opened plan came from another agency's workbook, which does not include this agency.
  const own = await carriedProgramme(snapshot);
  return own ? byCarried(own) : book;
}
