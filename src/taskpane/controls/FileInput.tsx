import type { Ref } from 'react';

export interface FileInputProps {
  /** For the visible button to click. */
  ref: Ref<HTMLInputElement>;
  label: string;
  multiple?: boolean;
  /** File types; Excel's if absent. */
  accept?: string;
  onFiles: (files: File[]) => void;
}

/** The browser's file chooser, hidden behind our own button. */
export function FileInput({ ref, label, multiple = false, accept = '.xlsx,.xlsm', onFiles }: FileInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      multiple={multiple}
      tabIndex={-1}
      accept={accept}
      aria-label={label}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        // Lets the same file be chosen again.
        currentTarget.value = '';
        onFiles(files);
      }}
    />
  );
}
