import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { causeLine, remarkLine, type RemarkGroup } from '../../../import/plan/causes';
import { useLocale } from '../../app/MessagesContext';
import { useImportText } from './useImportText';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** Maximum number listed; the plan workbook has all of them. */
const MOST_LISTED = 100;

/** What was not understood, and notes, one line per cause; a cause with several places expands to list them. */
export function CauseList({ causes }: { causes: readonly RemarkGroup[] }) {
  const styles = useStyles();
  const locale = useLocale();
  const hidden = causes.slice(MOST_LISTED).reduce((sum, { remarks }) => sum + remarks.length, 0);
  return (
    <>
      <ul className={styles.list}>
        {causes.slice(0, MOST_LISTED).map((cause, index) => (
          <li key={index}>
            {causeLine(cause, locale)}
            {cause.remarks.length > 1 && <Places cause={cause} />}
          </li>
        ))}
      </ul>
      {hidden > 0 && <More count={hidden} />}
    </>
  );
}

function Places({ cause }: { cause: RemarkGroup }) {
  const styles = useStyles();
  const text = useImportText();
  const { length } = cause.remarks;
  return (
    <details>
      <summary>{text('import.draft.places', { count: length })}</summary>
      <ul className={styles.list}>
        {cause.remarks.slice(0, MOST_LISTED).map((remark, index) => (
          <li key={index}>{remarkLine(cause, remark)}</li>
        ))}
      </ul>
      {length > MOST_LISTED && <More count={length - MOST_LISTED} />}
    </details>
  );
}

function More({ count }: { count: number }) {
  const text = useImportText();
  return <Text size={200}>{text('import.draft.unread.more', { count })}</Text>;
}
