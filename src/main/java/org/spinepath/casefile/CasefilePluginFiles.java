package org.spinepath.casefile;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the plugin's scripts and styles; its data come from our API, which checks the user's rights. */
@Path("plugin/" + CasefilePlugin.ID)
public class CasefilePluginFiles extends AbstractTasklistPluginRootResource {

    public CasefilePluginFiles() {
        super(CasefilePlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return List.of(
                "app/plugin.js",
                "app/plugin.css",
                "app/cards.js",
                "app/case-head.js",
                "app/case-tab.js",
                "app/case.css",
                "app/escc-picture.js",
                "app/findings.js",
                "app/identity-strip.js",
                "app/note-titles.js",
                "app/opinions.js",
                "app/patient-tab.js",
                "app/recommendation.js",
                "app/save-button.js",
                "app/sins-picture.js",
                "app/spine-picture.js",
                "app/svg.js",
                "app/task-file.js",
                "app/timeline.js",
                "app/viewer-words.js");
    }
}
