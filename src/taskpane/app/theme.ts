import type { Theme } from '@fluentui/react-components';
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** Relative luminance (WCAG 2) of `#RRGGBB`, 0–1; null if it is not such a colour. */
export function luminance(color: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim());
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const DARK = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', listener);
  // Excel has no event for theme changes; as they are made outside the pane, it regains focus afterwards.
  window.addEventListener('focus', listener);
  return () => {
    query.removeEventListener('change', listener);
    window.removeEventListener('focus', listener);
  };
}

/** Office's background colour if Excel provides one, else the system preference. */
function isDark(): boolean {
  const officeBackground = Office.context?.officeTheme?.bodyBackgroundColor;
  const light = officeBackground ? luminance(officeBackground) : null;
  return light === null ? window.matchMedia(DARK).matches : light < 0.18;
}

/** Fluent's light or dark theme, following Excel or the system. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, isDark) ? webDarkTheme : webLightTheme;
}
