import { readIsoDate, type IsoDate } from '../../text/calendar';
import { recallDecisions, rememberDecisions } from '../app/remembered';
import { UNDECIDED, type Answer, type Decided, type GivenTo } from './decisions';

const dayOf = (value: unknown): IsoDate | null => (typeof value === 'string' ? readIsoDate(value) : null);

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const isAnswer = (one: unknown): one is Answer => {
  const { agencyId, chosen, among } = (one ?? {}) as Record<string, unknown>;
  return typeof agencyId === 'string' && (chosen === null || typeof chosen === 'string') && isTexts(among);
};

const isGivenTo = (one: unknown): one is GivenTo => {
  const { file, agency } = (one ?? {}) as Record<string, unknown>;
  return typeof file === 'string' && typeof agency === 'string';
};

/** The latest decisions in Tổng hợp for a period of a plan; only one period is remembered. */
export function recallDecided(period: string): Decided {
  try {
    const kept = JSON.parse(recallDecisions()) as Record<string, unknown>;
    if (kept.period !== period) return UNDECIDED;
    return {
      date: dayOf(kept.date),
      sendBy: dayOf(kept.sendBy),
      answers: Array.isArray(kept.answers) ? kept.answers.filter(isAnswer) : [],
      given: Array.isArray(kept.given) ? kept.given.filter(isGivenTo) : [],
    };
  } catch {
    return UNDECIDED;
  }
}

export const rememberDecided = (period: string, decided: Decided): void =>
  rememberDecisions(JSON.stringify({ period, ...decided }));
