package org.spinepath.intake;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the plugin's scripts and styles; its data come from our API, which checks the user's rights. */
@Path("plugin/" + IntakePlugin.ID)
public class IntakePluginFiles extends AbstractTasklistPluginRootResource {

    public IntakePluginFiles() {
        super(IntakePlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return List.of(
                "app/plugin.js",
                "app/plugin.css",
                "app/case-api.js",
                "app/reopen-dialog.js",
                "app/report-dialogs.js",
                "app/report-menu.js");
    }
}
