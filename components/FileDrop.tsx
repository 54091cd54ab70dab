// A box that takes files, dropped into it or chosen; the same file can be taken twice.

export interface FileDropProps {
  label: string;
  hint: string;
  /** Endings, as an input takes them. */
  accept: string;
  multiple?: boolean;
  disabled: boolean;
  onFiles: (files: File[]) => void;
}

export function FileDrop({ label, hint, accept, multiple = false, disabled, onFiles }: FileDropProps) {
  const take = (files: FileList | null | undefined) => {
    const taken = [...(files ?? [])].slice(0, multiple ? undefined : 1);
    if (!disabled && taken.length > 0) onFiles(taken);
  };
  return (
    <label
      class="drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      <span>{label}</span>
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <span class="small">{hint}</span>
    </label>
  );
}
