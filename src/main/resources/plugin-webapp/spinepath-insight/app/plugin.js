import { PROCESS } from '/spinepath-shared/engine-names.js';
import { ask } from '/spinepath-shared/server.js';
import { courseOnDiagram, courseTab } from './course-tab.js';
import { dashboard } from './dashboard.js';
import { heatMap } from './heat-map.js';

const PATHWAY = `${PROCESS.PATHWAY}:`;

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
    ...onDiagram((viewer, { processDefinitionId }) => {
      if (!processDefinitionId.startsWith(PATHWAY)) return null;
      heatMap(viewer);
      return courseOnDiagram(viewer);
    }),
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
    render: async (node, { processInstanceId, api }) => courseTab(node, true, await caseOf(processInstanceId, api), processInstanceId),
  },
  {
    id: 'spinepath-course-on-instance',
    pluginPoint: 'cockpit.processInstance.diagram.plugin',
    priority: 20,
    ...onDiagram((viewer, { processInstanceId }) => courseOnDiagram(viewer, processInstanceId)),
  },
];

/** Leaves the diagram with its page: another one is drawn at the next visit. */
function onDiagram(draw) {
  let leave;
  return {
    render(viewer, of) {
      leave = draw(viewer, of);
    },
    unmount() {
      leave?.();
    },
  };
}

async function caseOf(processInstanceId, api) {
  const { body } = await ask(`${api.engineApi}/process-instance/${processInstanceId}`);
  return body.businessKey;
}
