import type { Ref } from 'react';

export interface FileInputProps {
  /** To be pressed by the button that is seen. */
  ref: Ref<HTMLInputElement>;
  label: string;
  multiple?: boolean;
  onFiles: (files: File[]) => void;
}

/** The browser's chooser of Excel files, behind a button of ours. */
export function FileInput({ ref, label, multiple = false, onFiles }: FileInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      multiple={multiple}
      tabIndex={-1}
      accept=".xlsx,.xlsm"
      aria-label={label}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        // Chosen again, the same file shall be read again.
        currentTarget.value = '';
        onFiles(files);
      }}
    />
  );
}
