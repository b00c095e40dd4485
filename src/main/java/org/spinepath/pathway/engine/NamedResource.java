package org.spinepath.pathway.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;

/** A resource that is deployed under a name of ours instead of its place on this machine. */
final class NamedResource extends AbstractResource implements ContextResource {

    private final String name;
    private final Resource resource;

    NamedResource(String name, Resource resource) {
        this.name = name;
        this.resource = resource;
    }

    @Override
    public String getPathWithinContext() {
        return name;
    }

    @Override
    public String getFilename() {
        return name;
    }

    @Override
    public String getDescription() {
        return name;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return resource.getInputStream();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedResource named && name.equals(named.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name);
    }
}
