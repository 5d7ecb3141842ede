interface Based {
  base: string;
}

/** Breadcrumb of a page below the Strategy desk; the objectives' list has no label of its own. */
export function belowStrategy(label?: string) {
  return {
    breadcrumb: ({ base }: Based) => [
      { label: 'Strategy', to: `${base}/strategy` },
      ...(label === undefined
        ? [{ label: 'Objectives' }]
        : [{ label: 'Objectives', to: `${base}/objectives` }, { label }]),
    ],
  };
}
