import { controlStyles } from "./control-styles";

export function SearchWords({ label, value = "" }: { label: string; value?: string | undefined }) {
  return (
    <label className="min-w-0 flex-[2_1_16rem]">
      <span className="mb-1 block text-sm font-semibold">{label}</span>
      <input type="search" name="q" defaultValue={value} className={controlStyles} />
    </label>
  );
}

type SearchChoiceProps = {
  name: string;
  label: string;
  /** Words of the option that chooses nothing. */
  all: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
};

export function SearchChoice({ name, label, all, value = "", options }: SearchChoiceProps) {
  return (
    <label className="min-w-0 flex-[1_1_10rem]">
      <span className="mb-1 block text-sm font-semibold">{label}</span>
      <select name={name} defaultValue={value} className={controlStyles}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
