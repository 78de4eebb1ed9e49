import { fold } from '../../text/normalise';
import { isRoman } from '../rowKinds';
import type { ImportedPlan } from './importedPlan';
import { rankOfText } from './outline';
import { roman } from './rowCodes';

/** Opening words of a line that only number it. */
const SECTION_LABEL = /^(?:(?:Phần|Mục|Chương)\s+)?(?:[IVXLC]{1,6}|\p{Lu})(?:[.):]|\s*[-–:])\s*(?=\S)/u;

/** The numeral in these words. */
const SECTION_CODE = /^(?:(?:Phần|Mục|Chương)\s+)?(?<code>[IVXLC]{1,6}|\p{Lu})(?=[.):]|\s*[-–:])/u;

const isSectionLabel = (label: string): boolean => isRoman(label) || /^\p{Lu}$/u.test(label);

/** Longer text is a paragraph that starts like a heading. */
const LONGEST_HEADING = 200;

/** The section name above a table, if each section has its own. */
export function sectionHeading(before: readonly string[]): string | null {
  const last = before.at(-1);
  return last !== undefined && SECTION_LABEL.test(last) && last.length < LONGEST_HEADING ? last : null;
}

/** A full-width line numbered at a lower outline level is not a section, nor is “Nhiệm vụ 1: …”. */
export const isSectionLine = (label: string, text: string): boolean =>
  label === '' ? rankOfText(text) === null : isSectionLabel(label);

/** A plan's sections in document order, and the one being read. */
export class PlanSections {
  readonly list: ImportedPlan['sections'] = [];
  /** The numeral of the section being read; empty before the first. */
  current = '';

  /** Starts a section. @returns false if the line repeats the current section on a new page. */
  start(text: string, label: string): boolean {
    const title = text.replace(SECTION_LABEL, '');
    const own = SECTION_CODE.exec(text)?.groups?.code;
    const code = (isSectionLabel(label) ? label : own) ?? roman(this.list.length + 1);
    const last = this.list.at(-1);
    if (last?.code === code && fold(last.title) === fold(title)) return false;
    this.current = this.unused(code);
    this.list.push({ code: this.current, title });
    return true;
  }

  /** Returns to the section of this title. @returns false if there is none. */
  resume(text: string): boolean {
    const title = fold(text.replace(SECTION_LABEL, ''));
    const known = this.list.find((section) => fold(section.title) === title);
    if (known) this.current = known.code;
    return known !== undefined;
  }

  private unused(code: string): string {
    const isUsed = (each: string) => this.list.some((section) => section.code === each);
    let free = code;
    for (let copy = 2; isUsed(free); copy += 1) free = `${code}-${copy}`;
    return free;
  }
}
