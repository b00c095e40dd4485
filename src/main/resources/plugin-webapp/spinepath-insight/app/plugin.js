import { courseOnDiagram, courseTab } from './course-tab.js';
import { dashboard } from './dashboard.js';
import { heatMap } from './heat-map.js';

const PATHWAY = 'CervicalMetastasisPathway:';

export default [
  {
    id: 'spinepath-dashboard',
    pluginPoint: 'cockpit.dashboard',
    priority: 200,
    ...dashboard(),
  },
  {
    id: 'spinepath-heat-map',
    pluginPoint: 'cockpit.processDefinition.diagram.plugin',
    priority: 20,
    ...onDiagram(),
  },
  {
    id: 'spinepath-course',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    priority: 5,
    properties: { label: 'Course of a case' },
    render: (node, { processDefinitionId }) => courseTab(node, processDefinitionId.startsWith(PATHWAY)),
  },
  {
    id: 'spinepath-course-of-instance',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 5,
    properties: { label: 'Course' },
    render: (node, { processInstanceId, api }) => courseOfInstance(node, processInstanceId, api),
  },
];

/** Leaves the diagram with its page: another one is drawn at the next visit. */
function onDiagram() {
  let leave;
  return {
    render(viewer, { processDefinitionId }) {
      if (!processDefinitionId.startsWith(PATHWAY)) return;
      heatMap(viewer);
      leave = courseOnDiagram(viewer);
    },
    unmount() {
      leave?.();
    },
  };
}

async function courseOfInstance(node, processInstanceId, api) {
  const response = await fetch(`${api.engineApi}/process-instance/${processInstanceId}`, { credentials: 'same-origin' });
  const { businessKey } = await response.json();
  await courseTab(node, true, businessKey);
}
