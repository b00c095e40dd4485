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
                "app/task-file.js",
                "app/identity-strip.js",
                "app/patient-tab.js",
                "app/opinions.js",
                "app/cards.js",
                "app/case-api.js",
                "app/report-menu.js",
                "app/report-dialogs.js",
                "app/reopen-dialog.js",
                "app/dialog.js",
                "app/language.js",
                "app/letters.css",
                "app/letters.js",
                "app/meeting-link.js",
                "app/said.js",
                "app/words.js",
                "app/save-button.js",
                "app/viewer-words.js",
                "app/words-de.js",
                "app/words-pl.js",
                "app/case.css",
                "app/case-tab.js",
                "app/case-head.js",
                "app/recommendation.js",
                "app/findings.js",
                "app/timeline.js",
                "app/svg.js",
                "app/sins-picture.js",
                "app/escc-picture.js",
                "app/spine-picture.js");
    }
}
