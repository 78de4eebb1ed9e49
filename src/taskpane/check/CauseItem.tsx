import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CellPlace } from '../../host/shared/host';
import { isNamed, isRestored } from '../../validation/engine/causes';
import type { Fix } from '../../validation/engine/finding';
import { groupTexts } from '../../validation/report/causeText';
import type { Validation } from '../../validation/engine/validate';
import { useLocale, useMessages } from '../app/MessagesContext';
import type { CauseGroup } from './groupFindings';
import { SeverityIcon } from './SeverityFilter';

const useStyles = makeStyles({
  root: {
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  icon: { display: 'inline-flex', paddingTop: '2px' },
  why: { color: tokens.colorNeutralForeground2 },
  parts: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  cells: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Maximum number of details listed per cause: kinds of losses, cells. */
const MOST_PARTS = 4;
const CELLS = 8;
const MORE_CELLS = 40;

export interface CauseItemProps {
  group: CauseGroup;
  filled: Validation['filled'];
  visibleSheets: ReadonlySet<string>;
  onGo: (place: CellPlace) => void;
  onFix: (fixes: readonly Fix[]) => void;
  onRestore?: () => void;
}

/** All findings with the same cause: what happened, what to do once, and the cells affected. */
export function CauseItem({ group, filled, visibleSheets, onGo, onFix, onRestore }: CauseItemProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const [most, setMost] = useState(CELLS);
  const { cause, severity, findings } = group;
  const own = findings.map(({ finding }) => finding);
  const texts = groupTexts(locale, { cause, findings: [own[0]!, ...own.slice(1)] }, filled);
  const parts = new Map<string, number>();
  if (isNamed(cause) && cause !== 'unfilled' && findings.length > 1)
    for (const { texts: each } of findings) parts.set(each.problem, (parts.get(each.problem) ?? 0) + 1);
  const cells = own.flatMap(({ sheet, cell, row }) =>
    sheet !== null && cell !== null && visibleSheets.has(sheet) ? [{ sheet, cell, row }] : [],
  );
  const fixes = own.flatMap(({ fix }) => (fix ? [fix] : []));
  const left = Math.min(MORE_CELLS, cells.length - most);
  return (
    <li className={styles.root}>
      <div className={styles.head}>
        <span className={styles.icon}>
          <SeverityIcon severity={severity} />
        </span>
        <Text>
          <Text weight="semibold">{messages(`severity.${severity}`)}: </Text>
          {texts.problem}
          {!isNamed(cause) && <> ({messages('check.cause.count', { count: findings.length })})</>}
        </Text>
      </div>
      {parts.size > 0 && (
        <ul className={styles.parts}>
          {[...parts].slice(0, MOST_PARTS).map(([problem, count]) => (
            <li key={problem}>
              <Text size={200}>
                {problem}
                {count > 1 && <> ({messages('check.cause.count', { count })})</>}
              </Text>
            </li>
          ))}
          {parts.size > MOST_PARTS && <li>…</li>}
        </ul>
      )}
      <Text size={200} className={styles.why}>
        {texts.why}
      </Text>
      <Text size={200}>
        <Text size={200} weight="semibold">
          {messages('check.todo')}{' '}
        </Text>
        {texts.todo}
      </Text>
      {cells.length > 0 && (
        <div className={styles.cells}>
          {cells.slice(0, most).map(({ sheet, cell, row }, index) => (
            <Link key={`${index} ${sheet}!${cell}`} onClick={() => onGo({ sheet, cell })}>
              {row === null ? messages('check.go', { cell }) : messages('check.cause.go', { cell, row })}
            </Link>
          ))}
          {left > 0 && (
            <Button size="small" onClick={() => setMost(most + MORE_CELLS)}>
              {messages('check.cause.more', { count: left })}
            </Button>
          )}
        </div>
      )}
      {onRestore && isRestored(cause) && (
        <div>
          <Button size="small" onClick={onRestore}>
            {messages('restore.action')}
          </Button>
        </div>
      )}
      {fixes.length > 0 && (
        <div>
          <Button size="small" onClick={() => onFix(fixes)}>
            {messages('check.cause.fix', { count: fixes.length })}
          </Button>
        </div>
      )}
    </li>
  );
}
