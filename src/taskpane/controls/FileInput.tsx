import type { Ref } from 'react';

export interface FileInputProps {
  /** To be pressed by the button that is seen. */
  ref: Ref<HTMLInputElement>;
  label: string;
  multiple?: boolean;
  /** Kinds of files; Excel's where it is not given. */
  accept?: string;
  onFiles: (files: File[]) => void;
}

/** The browser's chooser of Excel files, behind a button of ours. */
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
        // Chosen again, the same file shall be read again.
        currentTarget.value = '';
        onFiles(files);
      }}
    />
  );
}
