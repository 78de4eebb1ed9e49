import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Messages } from '../../../messages/catalogue';
import type { ProgrammeOutline } from '../../../programmes/programme';
import { changeCount } from '../../../workbook/plan/planChanges';
import { useLocale, useMessages } from '../../app/MessagesContext';
import { CopyableText } from '../../controls/CopyableText';
import { FileInput } from '../../controls/FileInput';
import { describeFailure } from '../../failure/describeFailure';
import { DIFF_KINDS, diffLines, type DiffKind, type DiffLine } from './diffLines';
import { draftFailure } from './draftFailure';
import type { Compared, OtherPlan } from './drafter';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  others: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wrong: { color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** Longer lists are complete only in the text below. */
const AT_ONCE = 50;

export interface PlanDiffProps {
  /** The plan chosen in the pane. */
  chosen: Pick<ProgrammeOutline, 'id' | 'plan'>;
  /** File types of plans. */
  accept: string;
  compare: (other: OtherPlan) => Promise<Compared>;
}

type State =
  | { kind: 'asking' }
  | { kind: 'comparing'; other: string }
  | { kind: 'failed'; text: string }
  | { kind: 'compared'; other: string; compared: Extract<Compared, { failure: null }> };

function listText(other: string, lines: Record<DiffKind, DiffLine[]>, messages: Messages): string {
  return [
    messages('plan.diff.with', { other }),
    ...DIFF_KINDS.filter((kind) => lines[kind].length > 0).flatMap((kind) => [
      '',
      messages(`plan.diff.${kind}`, { count: lines[kind].length }),
      ...lines[kind].flatMap(({ text, details }) => [`- ${text}`, ...details.map((detail) => `\t${detail}`)]),
    ]),
  ].join('\n');
}

/** What the plan just read changes compared with another issue: rows and agencies, by kind. */
export default function PlanDiff({ chosen, accept, compare }: PlanDiffProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const [state, setState] = useState<State>({ kind: 'asking' });
  const input = useRef<HTMLInputElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const latest = useRef(0);
  // The button that opened this view is gone.
  useEffect(() => first.current?.focus(), []);

  const title = messages('plan.title', {
    number: chosen.plan.number,
    province: chosen.plan.province,
    year: String(chosen.plan.year),
  });
  const run = async (other: string, find: () => Promise<OtherPlan>): Promise<void> => {
    const own = ++latest.current;
    setState({ kind: 'comparing', other });
    let next: State;
    try {
      const compared = await compare(await find());
      next =
        compared.failure === null
          ? { kind: 'compared', other, compared }
          : { kind: 'failed', text: draftFailure(compared.failure, other, locale) };
    } catch (error) {
      const { key, values } = describeFailure(error);
      next = { kind: 'failed', text: `${other}: ${messages(key, values)}` };
    }
    if (own === latest.current) setState(next);
  };
  const take = ([file]: File[]): void => {
    if (file) void run(file.name, async () => ({ source: new Uint8Array(await file.arrayBuffer()) }));
  };

  const compared = state.kind === 'compared' ? state.compared : null;
  const lines = compared && diffLines(compared.changes, messages, locale);
  const count = compared === null ? 0 : changeCount(compared.changes);
  return (
    <section className={styles.root} aria-label={messages('plan.diff.title')}>
      <Text as="h4" weight="semibold" className={styles.heading}>
        {messages('plan.diff.title')}
      </Text>
      <div className={styles.others}>
        <Button ref={first} onClick={() => void run(title, async () => ({ planId: chosen.id }))}>
          {title}
        </Button>
        <Button onClick={() => input.current?.click()}>{messages('plan.diff.file')}</Button>
        <FileInput ref={input} label={messages('plan.diff.file')} accept={accept} onFiles={take} />
      </div>
      <div role="status">
        {state.kind === 'comparing' && (
          <Spinner size="tiny" label={messages('plan.diff.comparing', { other: state.other })} />
        )}
        {state.kind === 'compared' && (
          <Text>
            {count === 0
              ? messages('plan.diff.same', { other: state.other })
              : messages('plan.diff.count', { other: state.other, count })}
          </Text>
        )}
      </div>
      {state.kind === 'failed' && (
        <Text role="alert" className={styles.wrong}>
          {state.text}
        </Text>
      )}
      {compared && compared.unnamed > 0 && (
        <Text size={200} className={styles.quiet}>
          {messages('plan.diff.unnamed', { count: compared.unnamed })}
        </Text>
      )}
      {lines &&
        DIFF_KINDS.filter((kind) => lines[kind].length > 0).map((kind) => (
          <div key={kind}>
            <Text as="h5" weight="semibold" className={styles.heading}>
              {messages(`plan.diff.${kind}`, { count: lines[kind].length })}
            </Text>
            <ul className={styles.list}>
              {lines[kind].slice(0, AT_ONCE).map(({ text, details }, index) => (
                <li key={index}>
                  {text}
                  {details.length > 0 && (
                    <ul className={styles.list}>
                      {details.map((detail, number) => (
                        <li key={number}>{detail}</li>
                      ))}
                    </ul>
                  )}
                </li>
              ))}
            </ul>
            {lines[kind].length > AT_ONCE && (
              <Text size={200}>{messages('plan.diff.more', { count: lines[kind].length - AT_ONCE })}</Text>
            )}
          </div>
        ))}
      {state.kind === 'compared' && lines && count > 0 && (
        <CopyableText key={state.other} of="plan.diff" text={listText(state.other, lines, messages)} />
      )}
    </section>
  );
}
