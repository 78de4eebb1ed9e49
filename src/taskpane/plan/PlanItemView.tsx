import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { MessageKey } from '../../messages/catalogue';
import type { Role } from '../../agency/membership';
import { parseDeadline } from '../../deadline/parseDeadline';
import type { PlanItem } from '../../plan/planItems';
import { useMessages } from '../app/MessagesContext';
import { deadlineText } from './deadlineText';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyBase,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  summary: {
    width: 'fit-content',
    color: tokens.colorBrandForegroundLink,
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
  },
  facts: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200 },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: `0 0 ${tokens.spacingVerticalXS}` },
});

export interface PlanItemViewProps {
  item: PlanItem;
  /** The selected agency's role in it. */
  role: Role | null;
  /** The plan's year, for reading its times. */
  year: number;
}

/** A requirement of the plan: what, by when, who; the rest collapsed. */
export function PlanItemView({ item, role, year }: PlanItemViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { code, title, task, lead, coordinating, product, budget, time, target, footnotes, countedAs } = item;
  const deadline = time === null ? null : parseDeadline(time, year);
  const facts: (readonly [MessageKey, string])[] = [
    ['plan.countedAs', countedAs ? `${countedAs.bodyTask}. ${countedAs.reason}` : ''],
    ['plan.task', task ?? ''],
    ['plan.coordinating', coordinating],
    ['plan.product', product],
    ['plan.budget', budget],
    ['plan.numerator', target?.numerator ?? ''],
    ['plan.denominator', target?.denominator ?? ''],
    ['plan.source', target?.source ?? ''],
    ['plan.footnotes', footnotes.map(({ mark, text }) => `(${mark}) ${text}`).join(' ')],
  ];
  const given = facts.filter(([, value]) => value !== '');
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Text size={200} className={styles.quiet}>
          {code}
        </Text>
        {role && (
          <Badge appearance="tint" color={role === 'phoi-hop' ? 'subtle' : 'brand'}>
            {messages(`plan.role.${role}`)}
          </Badge>
        )}
      </div>
      <Text>{title}</Text>
      {deadline && (
        <Text size={200}>
          {deadlineText(deadline, messages)}
          {deadline.phrase !== '' && (
            <span className={styles.quiet}> {messages('plan.printed', { phrase: deadline.phrase })}</span>
          )}
        </Text>
      )}
      {lead !== '' && (
        <Text size={200} className={styles.quiet}>
          {messages('plan.lead', { lead })}
        </Text>
      )}
      {given.length > 0 && (
        <details>
          <summary className={styles.summary}>{messages('plan.more')}</summary>
          <dl className={styles.facts}>
            {given.flatMap(([key, value]) => [
              <dt key={key} className={styles.name}>
                {messages(key)}
              </dt>,
              <dd key={`${key}.value`} className={styles.value}>
                {value}
              </dd>,
            ])}
          </dl>
        </details>
      )}
    </li>
  );
}
