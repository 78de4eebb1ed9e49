import type { Theme } from '@fluentui/react-components';
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** Relative luminance (WCAG 2) of `#RRGGBB`, 0–1; null where it is no such colour. */
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
  // Excel tells nobody when its theme changes; that is done outside of the pane, which then gets the focus again.
  window.addEventListener('focus', listener);
  return () => {
    query.removeEventListener('change', listener);
    window.removeEventListener('focus', listener);
  };
}

/** Office's own background where Excel tells one, else the system's preference. */
function isDark(): boolean {
  const officeBackground = Office.context?.officeTheme?.bodyBackgroundColor;
  const light = officeBackground ? luminance(officeBackground) : null;
  return light === null ? window.matchMedia(DARK).matches : light < 0.18;
}

/** Fluent's light or dark theme, as Excel (or the system) has it now. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, isDark) ? webDarkTheme : webLightTheme;
}
