import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { rowName } from '../../../import/tracker/transfer/transferEntries';
import type { PlanLine, RowMatch } from '../../../import/tracker/transfer/matchRows';
import { useMessages } from '../../app/MessagesContext';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  control: { minWidth: 0, width: '100%', maxWidth: 'none' },
  all: { alignSelf: 'flex-start' },
});

/** Maximum length of a plan line in a list. */
const LONGEST = 90;
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

export interface DoubtfulRowsProps {
  doubtful: readonly RowMatch[];
  /** Plan lines a row may match. */
  lines: readonly PlanLine[];
  /** `sheet!row` and the code of the line, or null for none of them. */
  onAnswer: (answers: readonly (readonly [string, string | null])[]) => void;
}

const NONE = '-';

/** Rows that resemble a plan row, but not closely enough to be accepted: confirmed in a single list. */
export function DoubtfulRows({ doubtful, lines, onAnswer }: DoubtfulRowsProps) {
  const styles = useStyles();
  const messages = useMessages();
  const line = ({ code, texts }: PlanLine): string => `${code}. ${cut(texts[0] ?? '')}`;
  return (
    <section className={styles.root} aria-label={messages('tracker.bring.doubtful')}>
      <Text weight="semibold">{messages('tracker.bring.doubtful')}</Text>
      {doubtful.map((match) => {
        const name = rowName(match.row);
        return (
          <div key={name} className={styles.row}>
            <Field
              label={messages('tracker.bring.row', {
                sheet: match.row.sheet,
                row: String(match.row.row),
                text: match.row.text,
              })}
            >
              <Select
                className={styles.control}
                value=""
                onChange={(_event, { value }) => {
                  if (value !== '') onAnswer([[name, value === NONE ? null : value]]);
                }}
              >
                <option value="">{messages('tracker.bring.ask')}</option>
                <option value={match.line.code}>
                  {messages('tracker.bring.like', {
                    line: line(match.line),
                    percent: Math.round(match.likeness * 100),
                  })}
                </option>
                <option value={NONE}>{messages('tracker.bring.none')}</option>
                {lines
                  .filter(({ code }) => code !== match.line.code)
                  .map((other) => (
                    <option key={other.code} value={other.code}>
                      {line(other)}
                    </option>
                  ))}
              </Select>
            </Field>
            <Text size={200}>
              {messages('tracker.bring.like', {
                line: `${match.line.code}. ${match.line.texts[0] ?? ''}`,
                percent: Math.round(match.likeness * 100),
              })}
            </Text>
          </div>
        );
      })}
      <Button
        className={styles.all}
        onClick={() => onAnswer(doubtful.map((match) => [rowName(match.row), match.line.code] as const))}
      >
        {messages('tracker.bring.all', { count: doubtful.length })}
      </Button>
    </section>
  );
}
