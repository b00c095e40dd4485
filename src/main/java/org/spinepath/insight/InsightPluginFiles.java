package org.spinepath.insight;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the plugin's scripts and styles; its data come from our API, which checks the user's rights. */
@Path("plugin/" + InsightPlugin.ID)
public class InsightPluginFiles extends AbstractCockpitPluginRootResource {

    public InsightPluginFiles() {
        super(InsightPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return List.of(
                "app/plugin.js",
                "app/plugin.css",
                "app/calendar.js",
                "app/charts.js",
                "app/course-tab.js",
                "app/course.js",
                "app/dashboard.js",
                "app/heat-map.js",
                "app/insight-api.js",
                "app/table.js",
                "app/words.js");
    }
}
