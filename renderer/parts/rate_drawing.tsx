import {
  Area,
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { axis, line } from './chart_looks.ts';
import { type DrawnPoint, sharesOf, ticksOf, topOf, within } from './rate_points.ts';

interface RateDrawingProps {
  points: readonly DrawnPoint[];
  limit: number;
  formatShare(value: number): string;
  formatDay(milliseconds: number): string;
}

/** The share with its band, the limit across, the forecast apart. What it shows is said in words around it. */
export default function RateDrawing({ points, limit, formatShare, formatDay }: RateDrawingProps) {
  const top = topOf(points, limit);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={within(points, top)}
        margin={{ top: 8, right: 24, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke="var(--line-soft)" vertical={false} />
        <XAxis
          dataKey="at"
          type="number"
          domain={['dataMin', 'dataMax']}
          ticks={ticksOf(points)}
          tickFormatter={formatDay}
          padding={{ left: 16, right: 16 }}
          {...axis}
        />
        <YAxis
          width={56}
          domain={[0, top]}
          ticks={sharesOf(top)}
          allowDataOverflow
          tickFormatter={formatShare}
          {...axis}
        />
        <Area
          type="linear"
          dataKey="band"
          stroke="none"
          fill="var(--part-train)"
          fillOpacity={0.22}
          activeDot={false}
          isAnimationActive={false}
        />
        <ReferenceLine y={limit} stroke="var(--danger)" strokeWidth={2} strokeDasharray="7 5" />
        <Line
          type="linear"
          {...line}
          dataKey="rate"
          stroke="var(--part-train)"
          dot={{ r: 3.5, fill: 'var(--part-train)' }}
        >
          <ErrorBar
            dataKey="alone"
            width={0}
            stroke="var(--part-train)"
            strokeWidth={10}
            opacity={0.22}
            isAnimationActive={false}
          />
        </Line>
        <Line
          type="linear"
          {...line}
          dataKey="forecast"
          stroke="var(--part-test)"
          strokeDasharray="2 5"
          strokeLinecap="round"
          dot={{ r: 3.5, fill: 'var(--surface)', strokeDasharray: '0' }}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
