import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import type { PolicyRule } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import '../../parts/fields.css';
import { type NumberRule, rounded } from './number_rules.ts';
import { valueWords } from './rule_words.ts';

interface NumberControlProps {
  rule: PolicyRule;
  spec: NumberRule;
  value: number;
  onChange(value: number): void;
}

/** A slider for trying out, and a field for whoever knows the number. */
export function NumberControl(props: NumberControlProps) {
  const { t } = useTexts();
  const { spec } = props;
  const unit = spec.unit === 'days' || spec.unit === 'hours' || spec.unit === 'of_100' ? spec.unit : null;
  return (
    <div className="rule-number">
      {spec.slider && <RuleSlider {...props} slider={spec.slider} />}
      <RuleInput {...props} />
      {unit && <span className="soft">{t(`policy.unit.${unit}`)}</span>}
    </div>
  );
}

type SliderProps = NumberControlProps & { slider: NonNullable<NumberRule['slider']> };

/** Reaches as far as the value where somebody typed one beyond the usual stretch. */
function RuleSlider({ rule, spec, slider, value, onChange }: SliderProps) {
  const texts = useTexts();
  const choose = (chosen: number) => onChange(Math.min(spec.max, Math.max(spec.min, rounded(chosen))));
  return (
    <Slider
      className="slider"
      aria-label={texts.t(`rule.${rule}`)}
      minValue={Math.min(slider.min, value)}
      maxValue={Math.max(slider.max, value)}
      step={slider.step}
      value={value}
      onChange={choose}
    >
      <SliderTrack className="slider-track">
        {({ state }) => (
          <>
            <span className="slider-fill" style={{ inlineSize: `${100 * state.getThumbPercent(0)}%` }} />
            <SliderThumb className="slider-thumb" aria-valuetext={valueWords(rule, value, texts)} />
          </>
        )}
      </SliderTrack>
    </Slider>
  );
}

/** Shares are typed in per cent; how sure it must be, as so many of 100. */
function RuleInput({ rule, spec, value, onChange }: NumberControlProps) {
  const { t } = useTexts();
  const scale = spec.unit === 'of_100' ? 100 : 1;
  const change = (typed: number) => {
    if (Number.isFinite(typed)) onChange(rounded(typed / scale));
  };
  return (
    <AriaNumberField
      aria-label={t('policy.number', { rule: t(`rule.${rule}`) })}
      value={rounded(value * scale)}
      minValue={spec.min * scale}
      maxValue={spec.max * scale}
      formatOptions={formats[spec.unit]}
      onChange={change}
    >
      <Input className="field-input rule-input" />
    </AriaNumberField>
  );
}

const formats: Record<NumberRule['unit'], Intl.NumberFormatOptions> = {
  count: { maximumFractionDigits: 0 },
  share: { style: 'percent', maximumFractionDigits: 4 },
  days: { maximumFractionDigits: 6 },
  hours: { maximumFractionDigits: 6 },
  of_100: { maximumFractionDigits: 4 },
  figure: { maximumFractionDigits: 6 },
};
