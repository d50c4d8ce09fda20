/** How every chart draws its axes and its lines. */
export const axis = { stroke: 'var(--line-strong)', tick: { fill: 'var(--text-soft)', fontSize: 13 } };
export const line = { activeDot: false, strokeWidth: 2.5, isAnimationActive: false } as const;
