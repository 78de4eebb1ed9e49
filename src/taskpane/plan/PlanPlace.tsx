import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  makeStyles,
  SearchBox,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Agency } from '../../agency/catalogue';
import type { Messages } from '../../messages/catalogue';
import type { Locale } from '../../messages/locale';
import type { PlanGroup } from '../../plan/planItems';
import { keepItems, planItems, roleIn } from '../../plan/planItems';
import type { searchPlan } from '../../plan/searchPlan';
import type { Programme } from '../../programmes/programme';
import { AgencyField } from '../controls/AgencyField';
import { useLocale, useMessages } from '../app/MessagesContext';
import { PlaceBoundary } from '../app/PlaceBoundary';
import { DraftPlan } from './draft/LazyDraftPlan';
import { PlanItemView } from './LazyPlanItemView';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  search: { width: '100%', minWidth: 0, maxWidth: 'none', '& input': { minWidth: 0 } },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  draft: { alignSelf: 'flex-start' },
  panel: { marginInline: tokens.spacingHorizontalXS },
});

const keyOf = (group: PlanGroup): string => (group.kind === 'section' ? group.code : group.kind);

function titleOf(group: PlanGroup, messages: Messages, locale: Locale): string {
  if (group.kind !== 'section') return messages(`plan.group.${group.kind}`);
  const { code, title, englishTitle = title } = group;
  return `${code}. ${{ vi: title, en: englishTitle }[locale]}`;
}

/** The place Kế hoạch: browse the plan by text and by agency. */
export function PlanPlace({ programme }: { programme: Programme }) {
  const { plan, catalogue } = programme;
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const [query, setQuery] = useState('');
  const [agencyText, setAgencyText] = useState('');
  const [agency, setAgency] = useState<Agency | null>(null);
  const [isDrafting, setDrafting] = useState(false);
  const [search, setSearch] = useState<typeof searchPlan | null>(null);
  // Search results are expanded at once, otherwise the reader expands groups: each mode remembers its own state.
  const [open, setOpen] = useState<readonly string[]>([]);
  const [closed, setClosed] = useState<readonly string[]>([]);
  const deferredQuery = useDeferredValue(query);
  useEffect(() => {
    // Groups are expanded next. A failure here is reported when one is.
    PlanItemView.preload().catch(() => undefined);
    // Nobody searches before the first screen is up; a failed load is retried on the next visit.
    import('../../plan/searchPlan').then(
      (loaded) => setSearch(() => loaded.searchPlan),
      () => undefined,
    );
  }, []);

  const groups = useMemo(() => planItems(plan), [plan]);
  const found = useMemo(() => {
    const matches = search ? search(groups, deferredQuery) : groups;
    return agency === null ? matches : keepItems(matches, (item) => roleIn(item, agency, catalogue) !== null);
  }, [groups, search, deferredQuery, agency, catalogue]);
  const isNarrowed = deferredQuery.trim() !== '' || agency !== null;
  const keys = found.map(({ group }) => keyOf(group));
  const count = found.reduce((sum, { items }) => sum + items.length, 0);

  return (
    <div className={styles.root}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading}>
        {messages('plan.title', { number: plan.number, province: plan.province, year: String(plan.year) })}
      </Text>
      <Field label={messages('plan.search')}>
        <SearchBox
          className={styles.search}
          placeholder={messages('plan.search.placeholder')}
          value={query}
          dismiss={{ 'aria-label': messages('plan.search.clear') }}
          onChange={(_event, { value }) => {
            setClosed([]);
            setQuery(value);
          }}
        />
      </Field>
      <AgencyField
        catalogue={catalogue}
        label={messages('plan.agency')}
        hint={messages('plan.agency.hint')}
        required={false}
        value={agency}
        onValue={setAgency}
        text={agencyText}
        onText={setAgencyText}
        error={null}
        disabled={false}
      />
      <Text role="status" className={styles.quiet}>
        {count === 0 ? messages('plan.none') : messages('plan.count', { count })}
      </Text>
      <Accordion
        multiple
        collapsible
        openItems={isNarrowed ? keys.filter((key) => !closed.includes(key)) : [...open]}
        onToggle={(_event, { openItems }) =>
          isNarrowed
            ? setClosed(keys.filter((key) => !openItems.includes(key)))
            : setOpen(openItems as string[])
        }
      >
        {found.map(({ group, items }) => (
          <AccordionItem key={keyOf(group)} value={keyOf(group)}>
            <AccordionHeader as="h3">
              {messages('plan.group.count', { title: titleOf(group, messages, locale), count: items.length })}
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <PlaceBoundary place="ke-hoach" onRetry={PlanItemView.renew}>
                <ul className={styles.list}>
                  {items.map((item) => (
                    <PlanItemView
                      key={item.code}
                      item={item}
                      year={plan.year}
                      role={agency && roleIn(item, agency, catalogue)}
                    />
                  ))}
                </ul>
              </PlaceBoundary>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
      {isDrafting ? (
        <PlaceBoundary place="ke-hoach" onRetry={DraftPlan.renew}>
          <DraftPlan programme={programme} />
        </PlaceBoundary>
      ) : (
        <Button className={styles.draft} onClick={() => setDrafting(true)}>
          {messages('plan.draft')}
        </Button>
      )}
    </div>
  );
}
