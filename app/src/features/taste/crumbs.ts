import type { RouteHandle } from '~/components/shell/use-crumbs';

/** The stations of Taste, which belongs to the Studio. */
export function underStudio(label?: string): RouteHandle {
  return {
    breadcrumb: (_, { workspace }) => {
      const base = `/w/${workspace}`;
      const studio = { label: 'Studio', to: `${base}/studio` };
      return label === undefined
        ? [studio, { label: 'Taste' }]
        : [studio, { label: 'Taste', to: `${base}/taste` }, { label }];
    },
  };
}
