package org.spinepath.clocks;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the plugin's scripts and styles; its data come from our API, which checks the user's rights. */
@Path("plugin/" + ClocksTasklistPlugin.ID)
public class ClocksTasklistPluginFiles extends AbstractTasklistPluginRootResource {

    public ClocksTasklistPluginFiles() {
        super(ClocksTasklistPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return List.of(
                "app/plugin.js",
                "app/plugin.css",
                "app/clock-cards.js",
                "app/clock-orders.js",
                "app/clocks-tab.js",
                "app/latest-clock.js",
                "app/task-list.js",
                "app/task-time.js",
                "app/time.js");
    }
}
