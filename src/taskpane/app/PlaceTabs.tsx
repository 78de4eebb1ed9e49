import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import {
  BookOpen20Regular,
  ClipboardCheckmark20Regular,
  DocumentAdd20Regular,
  QuestionCircle20Regular,
  TableStackAbove20Regular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useMessages } from './MessagesContext';
import type { Place } from './place';
import { PLACES } from './place';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    // At 200 % zoom the five do not fit in one row: wrap instead of scrolling.
    flexWrap: 'wrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    flexGrow: 1,
    gridAutoFlow: 'row',
    justifyContent: 'center',
    justifyItems: 'center',
    rowGap: tokens.spacingVerticalXXS,
    minWidth: '44px',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    '& .fui-Tab__icon': { gridArea: '1 / 1' },
    // Fluent reserves space with a hidden bold label, so that selecting a tab does not shift the others.
    '& .fui-Tab__content, & .fui-Tab__content--reserved-space': {
      gridArea: '2 / 1',
      padding: 0,
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
  },
});

const ICONS: Record<Place, ReactElement> = {
  'lap-so': <DocumentAdd20Regular />,
  'kiem-tra': <ClipboardCheckmark20Regular />,
  'tong-hop': <TableStackAbove20Regular />,
  'ke-hoach': <BookOpen20Regular />,
  'tro-giup': <QuestionCircle20Regular />,
};

export interface PlaceTabsProps {
  /** Null until it is known which place suits the workbook. */
  place: Place | null;
  onPlace: (place: Place) => void;
}

/** Id of a place's tab, which labels the place's panel. */
export const tabId = (place: Place): string => `tab-${place}`;

/** The places, each as an icon above a word: five fit in a row from 320 px. */
export function PlaceTabs({ place, onPlace }: PlaceTabsProps) {
  const styles = useStyles();
  const messages = useMessages();
  return (
    <TabList
      className={styles.list}
      aria-label={messages('app.places')}
      selectedValue={place}
      onTabSelect={(_event, { value }) => onPlace(value as Place)}
    >
      {PLACES.map((one) => (
        <Tab
          key={one}
          value={one}
          id={tabId(one)}
          aria-controls="place"
          className={styles.tab}
          icon={ICONS[one]}
        >
          {messages(`place.${one}`)}
        </Tab>
      ))}
    </TabList>
  );
}
