// A choice of a few, side by side; one is always chosen.

export interface SegmentsProps<T extends string | number> {
  label: string;
  value: T;
  choices: { value: T; label: string }[];
  onChoose: (value: T) => void;
}

export function Segments<T extends string | number>({ label, value, choices, onChoose }: SegmentsProps<T>) {
  return (
    <fieldset class="segments">
      <legend class="small">{label}</legend>
      <div>
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="button"
            aria-pressed={choice.value === value}
            onClick={() => onChoose(choice.value)}
          >
            {choice.label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
