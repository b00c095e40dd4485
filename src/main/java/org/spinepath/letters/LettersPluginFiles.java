package org.spinepath.letters;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the plugin's scripts and styles; its data come from our API, which checks the user's rights. */
@Path("plugin/" + LettersPlugin.ID)
public class LettersPluginFiles extends AbstractTasklistPluginRootResource {

    public LettersPluginFiles() {
        super(LettersPlugin.ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
        return List.of("app/plugin.js", "app/plugin.css", "app/letters.js");
    }
}
